package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** FC-02, second half: refusing takes no more taps than agreeing would have. */
public final class RefusalTakesNoMoreTaps {

  private static final Set<Purpose> REFUSING =
      Set.of(
          Purpose.REFUSE, Purpose.PUT_OFF, Purpose.DISMISS, Purpose.CONFIRM_REFUSAL, Purpose.BACK);

  private final JudgementContext seen;

  public RefusalTakesNoMoreTaps(JudgementContext seen) {
    this.seen = seen;
  }

  public Finding judge(WalkEnding ending) {
    Optional<ObservedScreen> consent = seen.consent();
    if (consent.isEmpty()) {
      return seen.noConsent(ending);
    }
    return new RefusalAct(seen).question().orElseGet(() -> counted(consent.get(), ending));
  }

  private Finding counted(ObservedScreen consent, WalkEnding ending) {
    List<Action> taps =
        untilReopened(consent)
            .filter(d -> REFUSING.contains(d.purpose()) && changedSomething(d))
            .toList();
    // a press of which nothing came may have been lost on its way: then nobody can count
    boolean repeated = untilReopened(consent).anyMatch(d -> d.purpose() == Purpose.REPEAT);
    if (ending != WalkEnding.REFUSED || taps.isEmpty() || repeated) {
      return seen.find(
          Verdict.INCONCLUSIVE,
          Sentence.of("fc02.not-refused", "ending", ending.name(), "last", seen.lastTitle()),
          consent.evidence());
    }
    return furtherSheet().orElseGet(() -> compared(taps, tapsToAgree()));
  }

  private Stream<Action> untilReopened(ObservedScreen consent) {
    return seen.observations()
        .since(consent)
        .actions()
        .takeWhile(d -> d.purpose() != Purpose.OPEN_APP);
  }

  private Finding compared(List<Action> taps, long agreeing) {
    boolean more = taps.size() > agreeing;
    return seen.find(
        more ? Verdict.FAIL : Verdict.PASS,
        Sentence.of(more ? "fc02.fail.taps" : "fc02.pass.taps", "no", taps.size(), "yes", agreeing),
        List.of(
            Fact.fact("fact.taps-to-refuse", taps.stream().map(Action::label).toList()),
            Fact.fact("fact.taps-to-agree-on-the-same-screen", agreeing)),
        seen.orLastScreen(
            JudgementContext.evidence(
                taps.stream().map(Action::observed).toArray(ObservedScreen[]::new))));
  }

  /** An act after which the same was seen until the next is no tap that a refusal takes. */
  private boolean changedSomething(Action action) {
    ObservedScreen before = action.observed();
    List<ObservedScreen> then =
        seen.observations().since(action).steps().stream()
            .takeWhile(step -> !(step instanceof Action next) || !next.purpose().isTap())
            .filter(ObservedScreen.class::isInstance)
            .map(ObservedScreen.class::cast)
            .toList();
    return before == null
        || then.isEmpty()
        || then.stream().anyMatch(s -> !s.screen().sameAs(before.screen()));
  }

  /** The refusal brought up a sheet that was left standing because it was not understood. */
  private Optional<Finding> furtherSheet() {
    RepeatedFaceRequest again =
        new RepeatedFaceRequest(
            seen, seen.start().map(seen.observations()::until).orElse(seen.observations()));
    return seen.observations()
        .lastScreen()
        .filter(last -> again.isRiddle(last) || again.isRiddleOfPage(last))
        .map(
            last ->
                seen.find(
                    Verdict.REVIEW,
                    Sentence.of(
                        "fc02.review.sheet", "screen", last.screenNumber(), "title", last.title()),
                    last.evidence()));
  }

  private long tapsToAgree() {
    List<Reading> pages = seen.consentPages().stream().map(ObservedScreen::reading).toList();
    long boxes =
        pages.stream()
            .flatMap(page -> page.faceBoxes().stream())
            .filter(b -> !b.checked())
            .map(Node::label)
            .distinct()
            .count();
    boolean button =
        pages.stream().flatMap(page -> page.agree().stream()).anyMatch(Node::displayed);
    return Math.max(1, boxes + (button ? 1 : 0));
  }
}
