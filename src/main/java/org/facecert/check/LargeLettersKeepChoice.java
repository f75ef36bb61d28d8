package org.facecert.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.observation.LargeLetters;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.screen.Role;
import org.facecert.statement.FaceFunction;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** AC-01: with letters twice as large no control of the choice is out of reach. */
public final class LargeLettersKeepChoice {

  /** a text that is written larger takes at least so much more of the screen */
  private static final double GROWN = 1.2;

  /** share of a page's labels by which it is known again with larger letters */
  private static final double SAME_PAGE = 0.5;

  private final JudgementContext seen;
  private final FaceFunction function;

  public LargeLettersKeepChoice(JudgementContext seen, FaceFunction function) {
    this.seen = seen;
    this.function = function;
  }

  /**
   * @param ending where the way to the consent came to in the usual size
   */
  public Finding judge(WalkEnding ending, Optional<LargeLetters> large) {
    if (seen.consent().isEmpty() || large.isEmpty()) {
      return seen.noConsent(ending);
    }
    LargeLetters letters = large.get();
    if (letters.hindered().isPresent()) {
      return seen.find(
          Verdict.INCONCLUSIVE,
          Sentence.of("ac01.large.hindered", "why", letters.hindered().get()),
          seen.consent().orElseThrow().evidence());
    }
    if (letters.ending() != WalkEnding.CONSENT_REACHED) {
      return notReached(letters);
    }
    return lost(letters)
        .or(() -> ways(letters))
        .or(seen::unread)
        .or(() -> sameSize(letters))
        .orElseGet(() -> passes(letters));
  }

  /** What stands there instead may be what is out of reach: a person has to look. */
  private Finding notReached(LargeLetters letters) {
    boolean shown =
        !letters.pages().isEmpty()
            && letters.pages().stream().allMatch(ObservedScreen::showsApp)
            && (letters.ending() == WalkEnding.BLOCKED || letters.ending() == WalkEnding.STUCK);
    if (!shown) {
      return seen.open("ac01.large.not-reached", letters.ending());
    }
    ObservedScreen last = letters.pages().get(0);
    return seen.find(
        Verdict.REVIEW,
        Sentence.of("ac01.review.large-way", "screen", last.screenNumber(), "title", last.title()),
        last.evidence());
  }

  /** What answered in the usual size, and stands on no page of the same consent any more. */
  private Optional<Finding> lost(LargeLetters letters) {
    return lost(letters, r -> Stream.concat(r.refuse().stream(), r.later().stream()))
        .or(() -> lost(letters, r -> r.agree().stream()));
  }

  private Optional<Finding> lost(LargeLetters letters, Function<Reading, Stream<Node>> controls) {
    Set<String> usual = labels(seen.consentPages(), controls);
    Set<String> now = labels(letters.pages(), controls);
    boolean lost = !usual.isEmpty() && now.isEmpty();
    return lost
        ? Optional.of(
            seen.unread()
                .orElseGet(() -> outOfReach(usual.iterator().next(), evidence(letters.pages()))))
        : Optional.empty();
  }

  private static Set<String> labels(
      List<ObservedScreen> pages, Function<Reading, Stream<Node>> controls) {
    return pages.stream()
        .flatMap(page -> controls.apply(page.reading()))
        .filter(n -> n.displayed() && n.enabled())
        .map(Node::label)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Finding outOfReach(String label, List<Evidence> evidence) {
    return seen.lacks(Sentence.of("ac01.fail.large", "label", label), evidence);
  }

  /** A way that leads there in the usual size, and not with larger letters. */
  private Optional<Finding> ways(LargeLetters letters) {
    for (int i = 0; i < letters.ways().size(); i++) {
      RouteOutcome large = letters.ways().get(i);
      if (!large.completed()) {
        RouteOutcome usual = letters.usual().get(i);
        String label = function.ways().alternatives().get(i).label();
        boolean lost =
            usual.completed()
                && large.arrived()
                && (large.kind() == RouteOutcome.Kind.NOT_SHOWN
                    || large.kind() == RouteOutcome.Kind.NOT_PRESSABLE);
        if (lost && !isSamePage(large.observed(), usual.observed())) {
          return Optional.of(elsewhere(large));
        }
        return Optional.of(
            lost
                ? outOfReach(label, seen.orLastScreen(JudgementContext.evidence(large.observed())))
                : seen.blocked(usual.completed() ? large : usual));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether what is shown in large letters is, as far as it is shown, what stood around the control
   * in the usual size: on another page, to which a touch too many led, it is not missed.
   */
  private static boolean isSamePage(
      @Nullable ObservedScreen large, @Nullable ObservedScreen usual) {
    if (large == null || usual == null) {
      return false;
    }
    List<String> shown = large.screen().labels();
    List<String> stood = usual.screen().labels();
    return shown.stream().filter(stood::contains).count() >= SAME_PAGE * shown.size();
  }

  private Finding elsewhere(RouteOutcome large) {
    ObservedScreen ended = large.observed();
    return ended == null
        ? seen.blocked(large)
        : seen.find(
            Verdict.REVIEW,
            Sentence.of(
                "ac01.review.large-way", "screen", ended.screenNumber(), "title", ended.title()),
            ended.evidence());
  }

  /** The phone, or the app, wrote as it always does: then nothing was tried. */
  private Optional<Finding> sameSize(LargeLetters letters) {
    boolean grown =
        texts(letters.pages())
            .anyMatch(
                large ->
                    texts(seen.consentPages())
                        .filter(usual -> usual.label().equals(large.label()))
                        .anyMatch(usual -> large.bounds().area() >= usual.bounds().area() * GROWN));
    return grown
        ? Optional.empty()
        : Optional.of(
            seen.find(
                Verdict.REVIEW,
                Sentence.of(
                    "ac01.review.same-size", "screen", letters.pages().get(0).screenNumber()),
                evidence(letters.pages())));
  }

  private static Stream<Node> texts(List<ObservedScreen> pages) {
    return pages.stream()
        .flatMap(page -> page.reading().region().stream())
        .filter(n -> n.role() == Role.TEXT && !n.label().isBlank());
  }

  private Finding passes(LargeLetters letters) {
    Set<String> controls =
        labels(
            letters.pages(),
            r -> Stream.of(r.agree(), r.refuse(), r.later()).flatMap(List::stream));
    function.ways().alternatives().forEach(other -> controls.add(other.label()));
    return seen.find(
        Verdict.PASS,
        Sentence.of(
            "ac01.pass.large",
            "labels",
            String.join(", ", controls.stream().map(l -> "“" + l + "”").toList())),
        evidence(letters.pages()));
  }

  private static List<Evidence> evidence(List<ObservedScreen> pages) {
    return JudgementContext.evidence(pages.toArray(ObservedScreen[]::new));
  }
}
