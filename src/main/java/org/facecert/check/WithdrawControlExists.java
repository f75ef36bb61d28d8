package org.facecert.check;

import java.util.List;
import java.util.Optional;
import org.facecert.screen.Concept;
import org.facecert.screen.Node;
import org.facecert.screen.Vocabulary;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Sentence;
import org.facecert.verdict.Verdict;
import org.facecert.walk.Deed;
import org.facecert.walk.Ending;
import org.facecert.walk.Outcome;
import org.facecert.walk.Sight;
import org.facecert.walk.Withdrawal;
import org.jspecify.annotations.Nullable;

/** WD-01: the app has a control that withdraws, and pressing it shows an effect. */
public final class WithdrawControlExists {

  private final Case seen;
  private final Vocabulary vocabulary;

  public WithdrawControlExists(Case seen, Vocabulary vocabulary) {
    this.seen = seen;
    this.vocabulary = vocabulary;
  }

  public Finding judge(Ending ending, Withdrawal withdrawal) {
    Optional<Finding> unusable = Consented.problem(seen, ending);
    if (unusable.isPresent()) {
      return unusable.get();
    }
    Outcome outcome = withdrawal.outcome();
    if (outcome.kind() == Outcome.Kind.AMBIGUOUS) {
      return seen.blocked(outcome);
    }
    if (withdrawal.pressed() == null) {
      return absent(withdrawal);
    }
    Sight before = withdrawal.before();
    Sight after = withdrawal.after();
    boolean effect = before != null && after != null && !after.screen().sameAs(before.screen());
    if (!effect) {
      return withoutEffect(withdrawal, withdrawal.pressed(), after);
    }
    Optional<String> hotline = hotline(after);
    if (hotline.isPresent()) {
      return find(Verdict.FAIL, "wd01.fail.hotline", withdrawal, hotline.get());
    }
    if (!outcome.completed()) {
      return absent(withdrawal);
    }
    return find(Verdict.PASS, "wd01.pass", withdrawal, withdrawal.pressed().label());
  }

  /** A message that is gone in two seconds is no effect, unless a person takes it for one. */
  private Finding withoutEffect(Withdrawal withdrawal, Deed pressed, @Nullable Sight after) {
    List<String> said = after == null ? List.of() : after.reading().toasts();
    boolean error = said.stream().anyMatch(s -> vocabulary.matches(Concept.ERROR_TALK, s));
    return said.isEmpty() || error
        ? find(Verdict.FAIL, "wd01.fail.dead", withdrawal, pressed.label())
        : find(Verdict.REVIEW, "wd01.review.message", withdrawal, said.get(0));
  }

  private Finding absent(Withdrawal withdrawal) {
    if (Case.sawNothing(withdrawal.outcome())) {
      return seen.blocked(withdrawal.outcome());
    }
    Optional<String> hotline =
        withdrawal.seen().stream().flatMap(s -> hotline(s).stream()).findFirst();
    if (hotline.isPresent()) {
      return find(Verdict.FAIL, "wd01.fail.hotline", withdrawal, hotline.get());
    }
    return find(
        Verdict.FAIL,
        withdrawal.declared() ? "wd01.fail.absent" : "wd01.fail.none",
        withdrawal,
        withdrawal.outcome().act());
  }

  private Optional<String> hotline(@Nullable Sight sight) {
    if (sight == null) {
      return Optional.empty();
    }
    return sight.reading().region().stream()
        .map(Node::label)
        .filter(label -> vocabulary.matches(Concept.HOTLINE, label))
        .findFirst();
  }

  private Finding find(Verdict verdict, String key, Withdrawal withdrawal, String words) {
    return seen.find(
        verdict,
        Sentence.of(
            key,
            "words",
            words,
            "screens",
            withdrawal.seen().size(),
            "labels",
            withdrawal.outcome().searchedLabels()),
        Case.evidence(withdrawal.seen().toArray(Sight[]::new)));
  }
}
