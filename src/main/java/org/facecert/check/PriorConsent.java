package org.facecert.check;

import java.util.Optional;
import org.facecert.evidence.Sentence;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.WalkEnding;
import org.facecert.observation.Withdrawal;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** What takes a consent back, or deletes what rests on it, is only tried after one was given. */
final class PriorConsent {

  private PriorConsent() {}

  /** A finding in place of a judgement, when no consent was given that could be taken back. */
  static Optional<Finding> problem(JudgementContext seen, WalkEnding ending) {
    // an agreement that led nowhere gave nothing
    boolean used =
        ending == WalkEnding.DONE || ending == WalkEnding.SCANNED || seen.opening().isPresent();
    return used ? Optional.empty() : Optional.of(seen.noConsent(ending));
  }

  /** A finding in place of a judgement of a deletion whose way was not gone to its end. */
  static Optional<Finding> undeleted(JudgementContext seen, RouteOutcome deletion) {
    return deletion.completed() ? Optional.empty() : Optional.of(seen.blocked(deletion));
  }

  /**
   * A finding in place of a judgement of the withdrawal, when the way to it ended early or nothing
   * on it was pressed that takes the consent back.
   */
  static Optional<Finding> unchanged(JudgementContext seen, Withdrawal withdrawal) {
    if (!withdrawal.outcome().completed()) {
      return Optional.of(seen.blocked(withdrawal.outcome()));
    }
    return withdrawal.pressed() == null
        ? Optional.of(
            seen.find(
                Verdict.INCONCLUSIVE,
                Sentence.of("withdrawal.not-pressed", "last", seen.lastTitle()),
                seen.orLastScreen(
                    JudgementContext.evidence(withdrawal.seen().toArray(ObservedScreen[]::new)))))
        : Optional.empty();
  }
}
