package org.facecert.check;

import java.util.Optional;
import org.facecert.evidence.Sentence;
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
    Optional<Finding> question = refused.question();
    if (question.isPresent()) {
      return question.get();
    }
    Sentence told =
        refused.told(
            Sentence.of(
                switch (ending) {
                  case REFUSED -> "fc04.pass";
                  case LEFT_APP ->
                      seen.observations()
                              .lastScreen()
                              .filter(JudgementContext::isSystems)
                              .isPresent()
                          ? "fc04.unclear"
                          : "fc04.fail.left";
                  case ASKED_AGAIN -> "fc04.fail.loop";
                  default -> "fc04.unclear";
                },
                "screen",
                seen.consent().get().screenNumber(),
                "last",
                seen.lastTitle(),
                "ending",
                ending.name()));
    boolean covered =
        seen.observations().lastScreen().filter(JudgementContext::isSystems).isPresent();
    Verdict verdict =
        switch (ending) {
          case REFUSED -> Verdict.PASS;
          case LEFT_APP -> covered ? Verdict.INCONCLUSIVE : Verdict.FAIL;
          case ASKED_AGAIN -> Verdict.FAIL;
          default -> Verdict.INCONCLUSIVE;
        };
    return seen.find(
        verdict,
        told,
        JudgementContext.evidence(
            seen.consent().get(), seen.observations().lastScreen().orElse(null)));
  }
}
