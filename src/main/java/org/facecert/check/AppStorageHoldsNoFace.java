package org.facecert.check;

import java.util.Map;
import java.util.Optional;
import org.facecert.evidence.Sentence;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * SD-02: no face is left in the app's own folders: after a success, at the next start, after a scan
 * that was given up and one in which the app was ended.
 */
public final class AppStorageHoldsNoFace {

  private final JudgementContext seen;

  public AppStorageHoldsNoFace(JudgementContext seen) {
    this.seen = seen;
  }

  /**
   * @param ending of the scan that was to succeed
   * @param broken by its name, how the way to each scan ended that was broken off
   */
  public Finding judge(WalkEnding ending, Map<String, WalkEnding> broken) {
    Finding left =
        new StoredFaces(seen, StoredFaces.OF_THE_APP, StoredFaces.ANYTHING)
            .judge(ending, files -> Sentence.of("sd02.pass", "files", files));
    return left.verdict() == Verdict.PASS ? unbroken(broken).orElse(left) : left;
  }

  /** A scan that was not seen cannot be broken off. */
  private Optional<Finding> unbroken(Map<String, WalkEnding> broken) {
    return broken.entrySet().stream()
        .filter(way -> way.getValue() != WalkEnding.SCANNED)
        .findFirst()
        .map(way -> seen.open("storage.not-broken." + way.getKey(), way.getValue()));
  }
}
