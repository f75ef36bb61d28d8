package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.Withdrawal;
import org.facecert.screen.Concept;
import org.facecert.screen.Node;
import org.facecert.screen.Vocabulary;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A control that takes something back: it was found, reads like what it is to be, and pressing it
 * shows an effect.
 */
final class EffectiveControl {

  private final JudgementContext seen;
  private final Vocabulary vocabulary;
  private final String key;
  private final Concept sought;
  private final Predicate<Withdrawal> reads;

  /**
   * @param key of the sentences: wd01 or da01
   * @param sought what the control is
   * @param reads whether what was pressed reads like that
   */
  EffectiveControl(
      JudgementContext seen,
      Vocabulary vocabulary,
      String key,
      Concept sought,
      Predicate<Withdrawal> reads) {
    this.seen = seen;
    this.vocabulary = vocabulary;
    this.key = key;
    this.sought = sought;
    this.reads = reads;
  }

  Finding judge(Withdrawal withdrawal) {
    RouteOutcome outcome = withdrawal.outcome();
    if (outcome.kind() == RouteOutcome.Kind.AMBIGUOUS) {
      return seen.blocked(outcome);
    }
    if (withdrawal.pressed() == null) {
      return absent(withdrawal);
    }
    ObservedScreen before = withdrawal.before();
    ObservedScreen after = withdrawal.after();
    boolean effect = before != null && after != null && !after.screen().sameAs(before.screen());
    if (!effect) {
      return withoutEffect(withdrawal, withdrawal.pressed(), after);
    }
    return outcome.completed() && isUnanswered(after)
        ? find(Verdict.INCONCLUSIVE, ".unanswered", withdrawal, seen.lastTitle())
        : effect(withdrawal, withdrawal.pressed().label(), after);
  }

  private Finding effect(Withdrawal withdrawal, String pressed, @Nullable ObservedScreen after) {
    WithdrawalEffect shown = new WithdrawalEffect(withdrawal, vocabulary);
    Optional<String> hotline = shown.isShown() ? Optional.empty() : shown.elsewhere();
    if (hotline.isPresent()) {
      return find(Verdict.FAIL, ".fail.hotline", withdrawal, hotline.get());
    }
    if (!withdrawal.outcome().completed()) {
      return absent(withdrawal);
    }
    Optional<String> waiting = shown.isShown() ? Optional.empty() : shown.waiting();
    if (waiting.isPresent()) {
      return find(Verdict.FAIL, ".fail.waiting", withdrawal, waiting.get());
    }
    if (!reads.test(withdrawal)) {
      return find(Verdict.REVIEW, ".review.control", withdrawal, pressed);
    }
    return shown.isShown()
        ? find(Verdict.PASS, ".pass", withdrawal, pressed)
        : find(Verdict.REVIEW, ".review.effect", withdrawal, after == null ? "" : after.title());
  }

  /** "Are you sure?" is still asked: nothing has been withdrawn yet. */
  private static boolean isUnanswered(@Nullable ObservedScreen after) {
    return after != null && after.reading().isModal() && !after.reading().confirm().isEmpty();
  }

  /** A message that is gone in two seconds is no effect, unless a person takes it for one. */
  private Finding withoutEffect(
      Withdrawal withdrawal, Action pressed, @Nullable ObservedScreen after) {
    List<String> said = after == null ? List.of() : after.reading().toasts();
    boolean error = said.stream().anyMatch(s -> vocabulary.matches(Concept.ERROR_TALK, s));
    if (!reads.test(withdrawal)) {
      return find(Verdict.REVIEW, ".review.control", withdrawal, pressed.label());
    }
    return said.isEmpty() || error
        ? lacks(".fail.dead", withdrawal, pressed.label())
        : find(Verdict.REVIEW, ".review.message", withdrawal, said.get(0));
  }

  private Finding absent(Withdrawal withdrawal) {
    RouteOutcome outcome = withdrawal.outcome();
    if (!outcome.arrived() && !outcome.completed()) {
      return seen.blocked(outcome);
    }
    Optional<String> hotline =
        withdrawal.seen().stream().flatMap(s -> hotline(s).stream()).findFirst();
    if (hotline.isPresent()) {
      return find(Verdict.FAIL, ".fail.hotline", withdrawal, hotline.get());
    }
    ScreenComprehension understood = new ScreenComprehension(seen);
    return understood
        .notThere(outcome, Set.of(sought))
        .or(() -> understood.wordless(withdrawal.seen()))
        .orElseGet(
            () ->
                lacks(
                    withdrawal.declared() ? ".fail.absent" : ".fail.none",
                    withdrawal,
                    outcome.act()));
  }

  private Optional<String> hotline(@Nullable ObservedScreen observed) {
    if (observed == null) {
      return Optional.empty();
    }
    return observed.reading().region().stream()
        .map(Node::label)
        .filter(label -> vocabulary.matches(Concept.HOTLINE, label))
        .findFirst();
  }

  private Finding find(Verdict verdict, String what, Withdrawal withdrawal, String words) {
    return seen.find(verdict, sentence(what, withdrawal, words), evidence(withdrawal));
  }

  private Finding lacks(String what, Withdrawal withdrawal, String words) {
    return seen.lacks(sentence(what, withdrawal, words), evidence(withdrawal));
  }

  private Sentence sentence(String what, Withdrawal withdrawal, String words) {
    return Sentence.of(
        key + what,
        "words",
        words,
        "screens",
        withdrawal.seen().size(),
        "labels",
        withdrawal.outcome().searchedLabels());
  }

  private List<Evidence> evidence(Withdrawal withdrawal) {
    return seen.orLastScreen(
        JudgementContext.evidence(withdrawal.seen().toArray(ObservedScreen[]::new)));
  }
}
