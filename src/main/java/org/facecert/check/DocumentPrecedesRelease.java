package org.facecert.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Sentence;
import org.facecert.observation.ReadDocument;
import org.facecert.statement.DossierDocument;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** A document was finished before the app's first release, as the applicant dates both. */
public final class DocumentPrecedesRelease {

  private final JudgementContext seen;

  public DocumentPrecedesRelease(JudgementContext seen) {
    this.seen = seen;
  }

  public Finding judge(ReadDocument document) {
    Optional<LocalDate> date = document.declared().flatMap(DossierDocument::date);
    if (!document.isSupplied()) {
      return new DocumentIsSupplied(seen).judge(document);
    }
    if (date.isEmpty() || document.released().isEmpty()) {
      return find(Verdict.REVIEW, "dossier.undated", document, date);
    }
    return date.get().isBefore(document.released().get())
        ? find(Verdict.REVIEW, "dossier.in-time", document, date)
        : find(Verdict.FAIL, "dossier.late", document, date);
  }

  private Finding find(
      Verdict verdict, String key, ReadDocument document, Optional<LocalDate> date) {
    return seen.find(
        verdict,
        Sentence.of(
            key,
            "document",
            document.name().english(),
            "document.zh",
            document.name().chinese(),
            "date",
            date.map(LocalDate::toString).orElse("-"),
            "released",
            document.released().map(LocalDate::toString).orElse("-")),
        List.of(document.evidence()));
  }
}
