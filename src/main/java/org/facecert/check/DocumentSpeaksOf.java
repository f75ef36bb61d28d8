package org.facecert.check;

import java.util.List;
import java.util.Optional;
import org.facecert.catalogue.DossierWords;
import org.facecert.evidence.Sentence;
import org.facecert.observation.ReadDocument;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** A document speaks of what it has to speak of; the words are shown, an assessor weighs them. */
public final class DocumentSpeaksOf {

  private final JudgementContext seen;
  private final DossierWords words;

  public DocumentSpeaksOf(JudgementContext seen, DossierWords words) {
    this.seen = seen;
    this.words = words;
  }

  public Finding judge(ReadDocument document, String subject) {
    if (!document.isSupplied()) {
      return new DocumentIsSupplied(seen).judge(document);
    }
    if (document.text().isEmpty()) {
      return find("dossier.unreadable", document, subject, document.unreadable());
    }
    Optional<String> quote = words.quote(subject, document.text().get());
    return quote.isPresent()
        ? find("dossier.speaks", document, subject, quote.get())
        : find("dossier.silent", document, subject, "");
  }

  private Finding find(String key, ReadDocument document, String subject, String quote) {
    return seen.find(
        Verdict.REVIEW,
        Sentence.of(
            key,
            "document",
            document.name().english(),
            "document.zh",
            document.name().chinese(),
            "subject",
            subject,
            "subject.zh",
            words.subject(subject).chinese(),
            "words",
            quote),
        List.of(document.evidence()));
  }
}
