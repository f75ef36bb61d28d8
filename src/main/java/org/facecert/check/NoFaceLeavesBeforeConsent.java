package org.facecert.check;

import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.Purpose;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** SC-05: no face data begin to leave the phone before the act of consent. */
public final class NoFaceLeavesBeforeConsent {

  private final JudgementContext seen;
  private final FaceFunction function;

  public NoFaceLeavesBeforeConsent(JudgementContext seen, FaceFunction function) {
    this.seen = seen;
    this.function = function;
  }

  public Finding judge(WalkEnding ending) {
    FaceTraffic traffic = new FaceTraffic(seen, ending, function);
    Optional<Action> act = seen.actOfConsent();
    if (act.isEmpty()) {
      return traffic
          .found(
              "sc05.fail.egress-none",
              "sc05.review.egress",
              traffic.flows().flatMap(CarriedFace::sentIn).toList())
          .orElseGet(() -> seen.noConsent(ending));
    }
    return against(traffic, act.get());
  }

  private Finding against(FaceTraffic traffic, Action act) {
    EgressAgainstAct first = new EgressAgainstAct(traffic, firstConsent(act), Moment.Order.BEFORE);
    EgressAgainstAct last = new EgressAgainstAct(traffic, act, Moment.Order.BEFORE);
    return traffic
        .found("sc05.fail.egress", "sc05.review.egress", first.faces())
        .or(() -> traffic.asked("sc05.review.egress-between", last.faces()))
        .or(traffic::blind)
        .or(() -> last.unsure("sc05.unsure.egress"))
        .or(last::unknown)
        .or(traffic::pastTheProxy)
        .orElseGet(() -> passes(traffic, act));
  }

  /** What a further act adds, and whether the first covers what was sent, a person decides. */
  private Action firstConsent(Action last) {
    return seen.observations()
        .until(last)
        .actions()
        .filter(d -> d.purpose() == Purpose.CONSENT && JudgementContext.isFaceConsent(d.observed()))
        .findFirst()
        .orElse(last);
  }

  private static Finding passes(FaceTraffic traffic, Action act) {
    List<FlowSeen> uploads = traffic.uploads();
    Sentence sentence =
        Sentence.of(
            uploads.isEmpty() ? "sc05.pass.no-egress" : "sc05.pass.egress",
            "flows",
            traffic.flows().count(),
            "consent",
            act.label(),
            "consentAt",
            act.when().latest(),
            "at",
            uploads.isEmpty() ? "" : uploads.get(0).when().earliest());
    return traffic.find(Verdict.PASS, sentence, uploads);
  }
}
