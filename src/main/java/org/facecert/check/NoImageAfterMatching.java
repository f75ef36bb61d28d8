package org.facecert.check;

import java.util.Set;
import org.facecert.evidence.Sentence;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;

/** DA-08: the images from which a face was matched are nowhere on the phone. */
public final class NoImageAfterMatching {

  private final JudgementContext seen;

  public NoImageAfterMatching(JudgementContext seen) {
    this.seen = seen;
  }

  public Finding judge(WalkEnding ending) {
    return new StoredFaces(seen, StoredFaces.EVERYWHERE, Set.of("picture"))
        .judge(ending, files -> Sentence.of("da08.pass", "files", files));
  }
}
