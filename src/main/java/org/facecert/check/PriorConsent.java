package org.facecert.check;

import java.util.Optional;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;

/** What takes a consent back is only tried after one was given. */
final class PriorConsent {

  private PriorConsent() {}

  /** A finding in place of a judgement, when no consent was given that could be taken back. */
  static Optional<Finding> problem(JudgementContext seen, WalkEnding ending) {
    // an agreement that led nowhere gave nothing
    boolean used =
        ending == WalkEnding.DONE || ending == WalkEnding.SCANNED || seen.opening().isPresent();
    return used ? Optional.empty() : Optional.of(seen.noConsent(ending));
  }
}
