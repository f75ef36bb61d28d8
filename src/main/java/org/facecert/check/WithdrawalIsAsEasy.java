package org.facecert.check;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.facecert.catalogue.Parameters;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.WalkEnding;
import org.facecert.observation.Withdrawal;
import org.facecert.screen.Concept;
import org.facecert.screen.Node;
import org.facecert.screen.Vocabulary;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** WD-02: withdrawing takes no more taps from the main screen than consenting did. */
public final class WithdrawalIsAsEasy {

  private final JudgementContext seen;
  private final Vocabulary vocabulary;
  private final Parameters parameters;

  public WithdrawalIsAsEasy(JudgementContext seen, Vocabulary vocabulary, Parameters parameters) {
    this.seen = seen;
    this.vocabulary = vocabulary;
    this.parameters = parameters;
  }

  public Finding judge(WalkEnding ending, Withdrawal withdrawal) {
    Optional<Finding> unusable = PriorConsent.problem(seen, ending);
    if (unusable.isPresent()) {
      return unusable.get();
    }
    Optional<Action> act = seen.actOfConsent();
    if (act.isEmpty()) {
      return seen.noConsent(ending);
    }
    Optional<String> hotline = hotline(withdrawal);
    if (withdrawal.pressed() == null && hotline.isPresent() && withdrawal.outcome().arrived()) {
      return find(Verdict.FAIL, "wd02.fail.hotline", withdrawal, 0, hotline.get());
    }
    return PriorConsent.unchanged(seen, withdrawal)
        .orElseGet(
            () -> compared(withdrawal, Objects.requireNonNull(withdrawal.pressed()), act.get()));
  }

  private Optional<String> hotline(Withdrawal withdrawal) {
    return withdrawal.seen().stream()
        .flatMap(s -> s.reading().region().stream())
        .map(Node::label)
        .filter(label -> vocabulary.matches(Concept.HOTLINE, label))
        .findFirst();
  }

  private Finding compared(Withdrawal withdrawal, Action pressed, Action act) {
    WithdrawalEffect shown = new WithdrawalEffect(withdrawal, vocabulary);
    Optional<String> elsewhere = shown.isShown() ? Optional.empty() : shown.elsewhere();
    if (elsewhere.isPresent()) {
      return find(Verdict.FAIL, "wd02.fail.hotline", withdrawal, 0, elsewhere.get());
    }
    return WithdrawalControl.is(pressed, withdrawal, vocabulary)
        ? compare(withdrawal, tapsTo(act))
        : find(Verdict.REVIEW, "wd01.review.control", withdrawal, 0, pressed.label());
  }

  /** From the entrance of the app, whose main screen both ways start from, to the act. */
  private long tapsTo(Action act) {
    int entrance = seen.observations().until(act).entrance();
    return seen.observations()
        .actions()
        .filter(d -> d.number() > entrance && d.number() <= act.number())
        .filter(d -> d.purpose().isTap())
        .count();
  }

  private Finding compare(Withdrawal withdrawal, long consenting) {
    double ratio = (double) withdrawal.taps() / Math.max(1, consenting);
    if (ratio <= parameters.withdrawTapRatioPass()) {
      return find(Verdict.PASS, "wd02.pass", withdrawal, consenting, "");
    }
    return ratio <= parameters.withdrawTapRatioReview()
        ? find(Verdict.REVIEW, "wd02.review", withdrawal, consenting, "")
        : find(Verdict.FAIL, "wd02.fail", withdrawal, consenting, "");
  }

  private Finding find(
      Verdict verdict, String key, Withdrawal withdrawal, long consenting, String words) {
    return seen.find(
        verdict,
        Sentence.of(
            key,
            "withdrawing",
            withdrawal.taps(),
            "consenting",
            consenting,
            "most",
            String.format(Locale.ROOT, "%.0f", parameters.withdrawTapRatioReview()),
            "words",
            words),
        List.of(
            Fact.fact("fact.taps-to-consent", consenting),
            Fact.fact("fact.taps-to-withdraw", withdrawal.taps())),
        seen.orLastScreen(
            JudgementContext.evidence(withdrawal.seen().toArray(ObservedScreen[]::new))));
  }
}
