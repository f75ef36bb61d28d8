package org.facecert.check;

import java.util.Objects;
import java.util.Optional;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.WalkEnding;
import org.facecert.observation.Withdrawal;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** WD-03: after a withdrawal no face data leave the phone without a new consent. */
public final class NoFaceLeavesAfterWithdrawal {

  private final JudgementContext seen;
  private final Vocabulary vocabulary;
  private final FaceFunction function;

  public NoFaceLeavesAfterWithdrawal(
      JudgementContext seen, Vocabulary vocabulary, FaceFunction function) {
    this.seen = seen;
    this.vocabulary = vocabulary;
    this.function = function;
  }

  public Finding judge(WalkEnding ending, Withdrawal withdrawal) {
    return PriorConsent.problem(seen, ending)
        .or(() -> PriorConsent.unchanged(seen, withdrawal))
        .orElseGet(() -> after(new FaceTraffic(seen, ending, function), withdrawal));
  }

  private Finding after(FaceTraffic traffic, Withdrawal withdrawal) {
    Action pressed = Objects.requireNonNull(withdrawal.pressed());
    EgressAgainstAct egress = new EgressAgainstAct(traffic, pressed, Moment.Order.AFTER);
    boolean withdraws = WithdrawalControl.is(pressed, withdrawal, vocabulary);
    Optional<Finding> found =
        withdraws
            ? traffic.found("wd03.fail.egress", "wd03.review.egress", egress.faces())
            : traffic.asked("wd03.review.egress", egress.faces());
    return found
        .or(() -> egress.unsure("wd03.unsure.egress"))
        .or(traffic::blind)
        .or(egress::unknown)
        .or(traffic::pastTheProxy)
        .orElseGet(() -> passes(traffic, withdraws));
  }

  private static Finding passes(FaceTraffic traffic, boolean withdraws) {
    return traffic.find(
        withdraws ? Verdict.PASS : Verdict.REVIEW,
        Sentence.of(
            withdraws ? "wd03.pass.egress" : "wd03.review.egress-control",
            "flows",
            traffic.flows().count(),
            "before",
            traffic.uploads().size()),
        traffic.uploads());
  }
}
