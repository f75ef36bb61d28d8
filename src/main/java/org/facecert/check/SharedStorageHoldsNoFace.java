package org.facecert.check;

import java.util.Set;
import org.facecert.evidence.Sentence;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;

/** SD-01: no face lies where other apps can read it, or in the gallery. */
public final class SharedStorageHoldsNoFace {

  private final JudgementContext seen;

  public SharedStorageHoldsNoFace(JudgementContext seen) {
    this.seen = seen;
  }

  public Finding judge(WalkEnding ending) {
    return new StoredFaces(seen, Set.of("shared", "app-media"), StoredFaces.ANYTHING)
        .judge(ending, files -> Sentence.of("sd01.pass", "files", files));
  }
}
