package org.facecert.check;

import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.Observations;
import org.facecert.observation.Purpose;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** FC-06: after a refusal no face data leave the phone. */
public final class NoFaceLeavesAfterRefusal {

  private final JudgementContext seen;
  private final RefusalAct refused;
  private final FaceFunction function;

  public NoFaceLeavesAfterRefusal(JudgementContext seen, FaceFunction function) {
    this.seen = seen;
    this.refused = new RefusalAct(seen);
    this.function = function;
  }

  public Finding judge(WalkEnding ending) {
    Optional<Action> refusal = refused.act();
    if (seen.consent().isEmpty() || refusal.isEmpty()) {
      return seen.noConsent(ending);
    }
    FaceTraffic traffic = new FaceTraffic(seen, ending, function);
    return refused.question().orElseGet(() -> after(traffic, refusal.get()));
  }

  private Finding after(FaceTraffic traffic, Action refusal) {
    EgressAgainstAct egress = new EgressAgainstAct(traffic, refusal, Moment.Order.AFTER);
    Observations after = seen.observations().since(refusal);
    return traffic
        .found("fc06.fail.egress", "fc06.review.egress", egress.faces())
        .or(() -> egress.unsure("fc06.unsure.egress"))
        .or(() -> new WatchedWire(seen).problem())
        .or(() -> new WatchedWire(seen).gap())
        .or(egress::unknown)
        .or(() -> cameUpAgain(after) ? seen.hindered(after) : Optional.of(seen.open("app.not-up")))
        .orElseGet(() -> passes(traffic));
  }

  /** What was not running could not have sent anything. */
  private static boolean cameUpAgain(Observations after) {
    return after
        .first(Purpose.STOP_APP)
        .map(after::since)
        .filter(restarted -> restarted.lastScreen().filter(JudgementContext::showsApp).isPresent())
        .isPresent();
  }

  private Finding passes(FaceTraffic traffic) {
    return traffic.find(
        Verdict.PASS,
        refused.told(Sentence.of("fc06.pass.egress", "flows", traffic.flows().count())),
        List.of());
  }
}
