package org.facecert.check;

import java.util.Set;
import org.facecert.evidence.Sentence;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;

/** TM-04: no face template can be read from the phone's storage. */
public final class NoTemplateInStorage {

  private final JudgementContext seen;

  public NoTemplateInStorage(JudgementContext seen) {
    this.seen = seen;
  }

  public Finding judge(WalkEnding ending) {
    return new StoredFaces(seen, StoredFaces.EVERYWHERE, Set.of("template"))
        .judge(ending, files -> Sentence.of("tm04.pass", "files", files));
  }
}
