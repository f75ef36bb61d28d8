package org.facecert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Bounds;
import org.facecert.screen.Concept;
import org.facecert.screen.Node;
import org.facecert.screen.TextNormalization;
import org.facecert.screen.Vocabulary;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * FC-04, second half: the screens on the way to the face function still offer what they offered.
 * The function's own entry may go: that respects the refusal.
 */
public final class ContentStaysAfterRefusal {

  /** share of its size by which a control may have moved and stand in the same place: rounding */
  private static final double SHIFT = 0.1;

  /** share of its height by which it may have grown or shrunk: other words take another line */
  private static final double GROWTH = 0.25;

  private static final String BELOW = "fc04.below";

  private final JudgementContext seen;
  private final Vocabulary vocabulary;

  public ContentStaysAfterRefusal(JudgementContext seen, Vocabulary vocabulary) {
    this.seen = seen;
    this.vocabulary = vocabulary;
  }

  /**
   * @param again how the same way went after the refusal
   */
  public Finding judge(WalkEnding ending, Optional<RouteOutcome> again) {
    return judge(ending, again, List.of());
  }

  /**
   * @param whole the app's first page after the refusal, scrolled to its end; empty where nothing
   *     of it lay out of sight
   */
  public Finding judge(
      WalkEnding ending, Optional<RouteOutcome> again, List<ObservedScreen> whole) {
    return new RefusalAct(seen).question().orElseGet(() -> compared(ending, again, whole));
  }

  /** Whether what was there before may lie below what was seen: somebody has to scroll. */
  public boolean asksForMore(Finding finding) {
    return finding.sentence().key().equals(BELOW);
  }

  private Finding compared(
      WalkEnding ending, Optional<RouteOutcome> again, List<ObservedScreen> whole) {
    Optional<Action> start = seen.start();
    Optional<Action> reopened = seen.observations().last(Purpose.OPEN_APP);
    if (start.isEmpty() || reopened.isEmpty() || again.isEmpty() || seen.consent().isEmpty()) {
      return seen.noConsent(ending);
    }
    Observations after = seen.observations().since(reopened.get());
    if (reopened.get().number() < start.get().number()) {
      return seen.noConsent(ending);
    }
    List<ObservedScreen> before =
        behindTheEntrance(onTheWay(seen.observations().until(start.get())), after);
    if (before.stream().allMatch(observed -> controls(observed).isEmpty())) {
      return seen.open("fc04.unclear", ending);
    }
    return unseen(again.get(), after, ending)
        .orElseGet(() -> compared(before, after, again.get(), whole));
  }

  private Optional<Finding> unseen(RouteOutcome way, Observations after, WalkEnding ending) {
    if (!way.completed()
        && (way.observed() == null || !ScreenComprehension.isPlain(way.observed()))) {
      return Optional.of(seen.blocked(way));
    }
    boolean app = after.screens().allMatch(JudgementContext::showsApp);
    return seen.unseen()
        .or(() -> app ? Optional.empty() : Optional.of(seen.open("fc04.unclear", ending)));
  }

  private Finding compared(
      List<ObservedScreen> before,
      Observations after,
      RouteOutcome way,
      List<ObservedScreen> whole) {
    List<Node> missing =
        before.stream()
            .flatMap(observed -> gone(observed, after).stream())
            .filter(n -> whole.stream().noneMatch(page -> offers(page, n)))
            .toList();
    List<Node> below = before.stream().flatMap(o -> below(o, after, whole)).toList();
    List<Node> missed = missing.stream().filter(n -> !below.contains(n)).toList();
    return found(before, after, missed)
        .or(() -> below(before, after, missing.stream().filter(below::contains)))
        .orElseGet(() -> wayOn(before, after, way));
  }

  private Optional<Finding> found(
      List<ObservedScreen> before, Observations after, List<Node> missing) {
    List<Node> fresh = fresh(before, after);
    List<String> gone = words(missing.stream().filter(n -> replacement(n, fresh).isEmpty()));
    if (gone.isEmpty()) {
      gone = words(WithheldTexts.among(before, after).stream());
    }
    if (!gone.isEmpty()) {
      return Optional.of(find(Verdict.FAIL, "fc04.fail.hidden", before, after, gone.toString()));
    }
    List<String> replaced = words(missing.stream().filter(n -> !isRotating(n, fresh)));
    return replaced.isEmpty()
        ? Optional.empty()
        : Optional.of(
            find(Verdict.REVIEW, "fc04.review.replaced", before, after, replaced.toString()));
  }

  private Optional<Finding> below(
      List<ObservedScreen> before, Observations after, Stream<Node> unseen) {
    List<String> words = words(unseen);
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(find(Verdict.INCONCLUSIVE, BELOW, before, after, words.toString()));
  }

  private Finding wayOn(List<ObservedScreen> before, Observations after, RouteOutcome way) {
    if (!way.completed()) {
      return way.kind() == RouteOutcome.Kind.NOT_SHOWN
          ? find(Verdict.FAIL, "fc04.fail.way", before, after, way.act())
          : seen.blocked(way);
    }
    return find(Verdict.PASS, "fc04.pass.content", before, after, "");
  }

  private static List<ObservedScreen> onTheWay(Observations way) {
    return way.screens()
        .filter(s -> s.reading().kind() == org.facecert.screen.Reading.Kind.OTHER)
        .toList();
  }

  /**
   * Without the pages on which a person signs in, where none of them is met again: who is signed in
   * is not asked a second time, and nothing is hidden by that.
   */
  private static List<ObservedScreen> behindTheEntrance(
      List<ObservedScreen> before, Observations after) {
    int inside = 0;
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i).screen().nodes().stream().anyMatch(Node::password)) {
        inside = i + 1;
      }
    }
    boolean again =
        before.stream()
            .limit(inside)
            .anyMatch(page -> after.screens().anyMatch(s -> s.resembles(page)));
    return again ? before : before.subList(inside, before.size());
  }

  /** Controls of a screen that no screen after the refusal offers any more. */
  private List<Node> gone(ObservedScreen observed, Observations after) {
    Set<String> still =
        after
            .screens()
            .flatMap(s -> controls(s).stream())
            .map(Node::normalLabel)
            .collect(Collectors.toSet());
    return controls(observed).stream()
        .filter(n -> !still.contains(n.normalLabel()))
        .filter(n -> !vocabulary.matches(Concept.FACE_FUNCTION, n.label()))
        .filter(n -> n.label().chars().noneMatch(Character::isDigit))
        .filter(n -> folds(observed, after).noneMatch(fold -> fold.cuts(row(n))))
        .toList();
  }

  /** The control whose words they are. */
  private static Node row(Node words) {
    Node target = words.tapTarget();
    return target == null ? words : target;
  }

  /** What was pushed out of sight; nothing of a page that was looked at to its end. */
  private static Stream<Node> below(
      ObservedScreen observed, Observations after, List<ObservedScreen> whole) {
    boolean known = whole.stream().limit(1).anyMatch(observed::resembles);
    return known
        ? Stream.of()
        : controls(observed).stream()
            .filter(n -> folds(observed, after).anyMatch(fold -> fold.mayHold(n)));
  }

  private static Stream<BelowTheFold> folds(ObservedScreen observed, Observations after) {
    return after.screens().map(page -> new BelowTheFold(observed, page));
  }

  private static boolean offers(ObservedScreen page, Node control) {
    return controls(page).stream().anyMatch(n -> n.normalLabel().equals(control.normalLabel()));
  }

  private static List<String> words(Stream<Node> controls) {
    return controls.map(n -> "“" + n.label() + "”").distinct().toList();
  }

  /** Controls that were not there before the refusal: what moved up is no other thing. */
  private static List<Node> fresh(List<ObservedScreen> before, Observations after) {
    Set<String> known =
        before.stream()
            .flatMap(s -> s.screen().labels().stream())
            .map(TextNormalization::text)
            .collect(Collectors.toSet());
    return after
        .screens()
        .filter(s -> before.stream().anyMatch(s::resembles))
        .flatMap(s -> controls(s).stream())
        .filter(n -> !known.contains(n.normalLabel()))
        .toList();
  }

  /**
   * What stands where the control stood, drawn alike, and does not ask for the face: a row of
   * promotions or news shows another one each time.
   */
  private Optional<Node> replacement(Node gone, List<Node> fresh) {
    return fresh.stream()
        .filter(n -> n.role() == gone.role() && isInPlaceOf(gone.bounds(), n.bounds()))
        .filter(n -> !vocabulary.matches(Concept.FACE_FUNCTION, n.label()))
        .filter(n -> !vocabulary.matches(Concept.TURN_ON, n.label()))
        .filter(n -> !vocabulary.matches(Concept.AGREE, n.label()))
        .findFirst();
  }

  private static boolean isInPlaceOf(Bounds one, Bounds other) {
    return Math.abs(one.top() - other.top()) <= SHIFT * one.height()
        && Math.abs(one.left() - other.left()) <= SHIFT * one.width()
        && Math.abs(one.width() - other.width()) <= SHIFT * one.width()
        && Math.abs(one.height() - other.height()) <= GROWTH * one.height();
  }

  /** Both are promotions or news, by their words. */
  private boolean isRotating(Node gone, List<Node> fresh) {
    return replacement(gone, fresh).filter(n -> isNews(n) && isNews(gone)).isPresent();
  }

  private boolean isNews(Node node) {
    return vocabulary.matches(Concept.OTHER_MATTER, node.label())
        || vocabulary.matches(Concept.BUNDLE_MARKETING, node.label());
  }

  private static List<Node> controls(ObservedScreen observed) {
    return observed.screen().nodes().stream()
        .filter(n -> n.displayed() && n.enabled() && n.tappable() && !n.label().isBlank())
        .toList();
  }

  private Finding find(
      Verdict verdict, String key, List<ObservedScreen> before, Observations after, String words) {
    List<ObservedScreen> shown = new ArrayList<>(before);
    after.screens().forEach(shown::add);
    return seen.find(
        verdict,
        new RefusalAct(seen).told(Sentence.of(key, "screens", before.size(), "words", words)),
        List.of(
            Fact.fact("fact.screens-compared-before", before.size()),
            Fact.fact("fact.screens-compared-after", after.screens().count())),
        JudgementContext.evidence(shown.toArray(ObservedScreen[]::new)));
  }
}
