package org.facecert.check;

import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.ReadDocument;
import org.facecert.statement.DossierDocument;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * A document is in the dossier. Whether it is what its name says is for an assessor: never a PASS
 * by itself.
 */
public final class DocumentIsSupplied {

  private final JudgementContext seen;

  public DocumentIsSupplied(JudgementContext seen) {
    this.seen = seen;
  }

  public Finding judge(ReadDocument document) {
    Optional<String> claim = document.declared().flatMap(DossierDocument::notNeeded);
    if (document.isSupplied()) {
      return find(Verdict.REVIEW, "dossier.supplied", document, "");
    }
    return claim.isPresent()
        ? find(Verdict.REVIEW, "dossier.not-needed", document, claim.get())
        : find(Verdict.FAIL, "dossier.missing", document, "");
  }

  private Finding find(Verdict verdict, String key, ReadDocument document, String words) {
    return seen.find(
        verdict,
        Sentence.of(
            key,
            "document",
            document.name().english(),
            "document.zh",
            document.name().chinese(),
            "words",
            words),
        List.of(Fact.fact("fact.sha-256-of-the-document", document.evidence().digest().hex())),
        List.of(document.evidence()));
  }
}
