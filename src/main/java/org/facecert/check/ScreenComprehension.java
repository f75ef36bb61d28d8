package org.facecert.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.RouteOutcome;
import org.facecert.screen.Concept;
import org.facecert.screen.Labelled;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * Whether a screen was understood well enough to say that something is not on it. What is not
 * understood is a question that names the control; a place that was not reached is no absence.
 */
final class ScreenComprehension {

  /** any word for the face, of whatever is said of it */
  private static final Pattern FACE =
      Pattern.compile(
          "\\b(?:faces?|facial|selfies?|portraits?|faceprints?|looks)\\b|[脸臉]|面部|面容|容貌|相貌|人像|样子|樣子",
          Pattern.CASE_INSENSITIVE);

  private final JudgementContext seen;

  ScreenComprehension(JudgementContext seen) {
    this.seen = seen;
  }

  /**
   * What stands in the way of saying that something is not there; empty when the walk came to the
   * place where it must be, and that was read to its end and understood.
   *
   * @param wanted what the thing looked for is: a control of this kind under other words may be it
   */
  Optional<Finding> notThere(RouteOutcome outcome, Set<Concept> wanted) {
    Optional<Finding> unseen = seen.unseen();
    if (unseen.isPresent()) {
      return unseen;
    }
    ObservedScreen observed = outcome.observed();
    if (outcome.kind() != RouteOutcome.Kind.NOT_SHOWN
        || !outcome.arrived()
        || outcome.searchedLabels() == 0
        || observed == null
        || !isPlain(observed)) {
      return Optional.of(seen.blocked(outcome));
    }
    List<ObservedScreen> pages = seen.observations().pages(observed);
    return pages.stream()
        .flatMap(page -> alike(page, wanted).map(label -> perhaps(outcome, page, label)))
        .findFirst()
        .or(() -> wordless(pages));
  }

  /** A page of the app's own, with nothing lying over it, which neither loads nor failed to. */
  static boolean isPlain(ObservedScreen observed) {
    Reading reading = observed.reading();
    return observed.isSeen()
        && reading.kind() == Reading.Kind.OTHER
        && !reading.isModal()
        && !JudgementContext.failedToLoad(observed);
  }

  private static Stream<String> alike(ObservedScreen page, Set<Concept> wanted) {
    return page.reading().labels().stream()
        .filter(l -> l.node().tapTarget() != null)
        .filter(l -> l.concepts().stream().anyMatch(wanted::contains))
        .map(Labelled::label);
  }

  private Finding perhaps(RouteOutcome outcome, ObservedScreen page, String label) {
    return seen.find(
        Verdict.REVIEW,
        Sentence.of(
            "route.perhaps", "act", outcome.act(), "screen", page.screenNumber(), "label", label),
        page.evidence());
  }

  /** A control without words may be anything: a person has to look at it. */
  Optional<Finding> wordless(List<ObservedScreen> pages) {
    return pages.stream()
        .flatMap(
            page ->
                page.reading().notUnderstood().stream()
                    .filter(n -> n.label().isBlank())
                    .map(n -> notUnderstood(page, n)))
        .findFirst();
  }

  /**
   * Beside a consent about the face, a control whose words say nothing to us is a question, unless
   * it belongs to the frame around all of the app's pages.
   */
  Optional<Finding> besideConsent() {
    StandingNavigation navigation = new StandingNavigation(seen);
    return Stream.concat(
            seen.consentPages().stream(),
            seen.actOfConsent().map(Action::observed).filter(Objects::nonNull).stream())
        .flatMap(
            page ->
                page.reading().notUnderstood().stream()
                    .filter(n -> !navigation.holds(n, page))
                    .map(n -> notUnderstood(page, n)))
        .findFirst();
  }

  /** The same, where no consent was known for one: a page about the face with such a control. */
  Optional<Finding> besideFace() {
    return besideFace((control, page) -> true).or(this::perhapsAConsent);
  }

  /** The same beside the offer of the face, where only something else than the face is missed. */
  Optional<Finding> besideOffer() {
    return besideFace((control, page) -> !isTheStart(control, page)).or(this::perhapsAConsent);
  }

  private Optional<Finding> besideFace(BiPredicate<Node, ObservedScreen> asked) {
    return seen.start().stream()
        .flatMap(start -> seen.observations().since(start).screens())
        .filter(s -> s.reading().kind() == Reading.Kind.OTHER)
        .filter(s -> !s.reading().faceSentences().isEmpty())
        .flatMap(
            s ->
                s.reading().notUnderstood().stream()
                    .filter(n -> asked.test(n, s))
                    .map(n -> notUnderstood(s, n)))
        .findFirst();
  }

  /**
   * The control that started the face function, on the page where it stands: what it is to a person
   * has been seen. It may be a card of several lines, one of which is the declared label.
   */
  private boolean isTheStart(Node control, ObservedScreen observed) {
    return seen.start()
        .filter(
            start -> start.observed() != null && observed.title().equals(start.observed().title()))
        .map(Action::node)
        .filter(node -> isPressedAs(control, node))
        .isPresent();
  }

  private static boolean isPressedAs(Node control, Node started) {
    Node target = control.tapTarget();
    return target != null
        && target.subtree().stream().anyMatch(n -> n.normalLabel().equals(started.normalLabel()))
        && target.subtree().stream().noneMatch(n -> n != target && n.tapTarget() != target);
  }

  /** Something was asked with a yes and a no, and the face was named in whatever words. */
  private Optional<Finding> perhapsAConsent() {
    return seen.start().stream()
        .flatMap(start -> seen.observations().since(start).screens())
        .filter(s -> s.reading().kind() == Reading.Kind.OTHER)
        .filter(s -> !s.reading().refuse().isEmpty() && offersYes(s.reading()))
        .filter(s -> s.screen().labels().stream().anyMatch(w -> FACE.matcher(w).find()))
        .findFirst()
        .map(
            s ->
                seen.find(
                    Verdict.REVIEW,
                    Sentence.of("consent.perhaps", "screen", s.screenNumber(), "title", s.title()),
                    s.evidence()));
  }

  private static boolean offersYes(Reading reading) {
    return !(reading.agree().isEmpty() && reading.confirm().isEmpty() && reading.next().isEmpty());
  }

  private Finding notUnderstood(ObservedScreen page, Node control) {
    String place = control.bounds().left() + "," + control.bounds().top();
    return seen.find(
        Verdict.REVIEW,
        Sentence.of(
            control.label().isBlank() ? "control.wordless" : "control.not-understood",
            "label",
            control.label(),
            "place",
            place,
            "screen",
            page.screenNumber(),
            "title",
            page.title()),
        List.of(
            Fact.fact(
                "fact.control-not-understood",
                Sentence.of("fact.control-at", "label", control.label(), "place", place))),
        page.evidence());
  }
}
