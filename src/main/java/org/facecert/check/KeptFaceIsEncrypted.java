package org.facecert.check;

import java.util.Optional;
import org.facecert.evidence.Sentence;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * SD-03: what is kept of a face is encrypted. A face that can be seen is not; of what cannot be
 * looked into an assessor says what it is; where there is neither, nothing is kept.
 */
public final class KeptFaceIsEncrypted {

  private final JudgementContext seen;

  public KeptFaceIsEncrypted(JudgementContext seen) {
    this.seen = seen;
  }

  public Finding judge(WalkEnding ending) {
    StoredFaces kept = new StoredFaces(seen, StoredFaces.OF_THE_APP, StoredFaces.ANYTHING);
    return kept.found()
        .or(() -> kept.unlooked(ending))
        .or(() -> unknown(kept))
        .or(kept::untold)
        .orElseGet(
            () ->
                seen.find(
                    Verdict.NOT_APPLICABLE,
                    Sentence.of("sd03.nothing", "files", kept.fresh()),
                    kept.evidence()));
  }

  private Optional<Finding> unknown(StoredFaces kept) {
    return kept.closed()
        .map(
            file ->
                seen.find(
                    Verdict.REVIEW,
                    Sentence.of(
                        "sd03.review",
                        "file",
                        file.read().values().getOrDefault("file", ""),
                        "unknown",
                        file.unknown()),
                    kept.evidence()));
  }
}
