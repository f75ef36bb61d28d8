package org.facecert.check;

import org.facecert.evidence.Sentence;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** FC-04, first half: after a refusal the app stays open and does not ask the same at once. */
public final class AppGoesOnAfterRefusal {

  private final JudgementContext seen;

  public AppGoesOnAfterRefusal(JudgementContext seen) {
    this.seen = seen;
  }

  public Finding judge(WalkEnding ending) {
    if (seen.consent().isEmpty()) {
      return seen.noConsent(ending);
    }
    RefusalAct refused = new RefusalAct(seen);
    return refused.question().orElseGet(() -> goesOn(refused, seen.consent().get(), ending));
  }

  private Finding goesOn(RefusalAct refused, ObservedScreen consent, WalkEnding ending) {
    boolean covered =
        seen.observations().lastScreen().filter(JudgementContext::isSystems).isPresent();
    Verdict verdict = verdict(ending, covered);
    return seen.find(
        verdict,
        refused.told(
            Sentence.of(
                key(verdict, ending),
                "screen",
                consent.screenNumber(),
                "last",
                seen.lastTitle(),
                "ending",
                ending.name())),
        JudgementContext.evidence(consent, seen.observations().lastScreen().orElse(null)));
  }

  private static String key(Verdict verdict, WalkEnding ending) {
    return switch (verdict) {
      case PASS -> "fc04.pass";
      case FAIL -> ending == WalkEnding.LEFT_APP ? "fc04.fail.left" : "fc04.fail.loop";
      default -> "fc04.unclear";
    };
  }

  private static Verdict verdict(WalkEnding ending, boolean covered) {
    return switch (ending) {
      case REFUSED -> Verdict.PASS;
      case LEFT_APP -> covered ? Verdict.INCONCLUSIVE : Verdict.FAIL;
      case ASKED_AGAIN -> Verdict.FAIL;
      default -> Verdict.INCONCLUSIVE;
    };
  }
}
