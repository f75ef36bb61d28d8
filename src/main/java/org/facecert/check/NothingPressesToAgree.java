package org.facecert.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.check.PressureWords.Means;
import org.facecert.check.PressureWords.Pressure;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.Countdown;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.NavigationBar;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.screen.Role;
import org.facecert.screen.TextLanguage;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * FC-09: no countdown, reward, discount or urgency on a screen that asks for the face, nor on what
 * comes when the face was refused. What the words say is {@link PressureWords}; whether it is said
 * of the consent the screen tells.
 */
public final class NothingPressesToAgree {

  /** a time that falls within less than that may be two sights of one moment */
  private static final Duration APART = Duration.ofSeconds(1);

  /** a word or two in other letters is a name */
  private static final int FOREIGN_TEXT = 12;

  private static final Set<Reading.Kind> NOT_THE_APPS =
      Set.of(
          Reading.Kind.NOT_SEEN,
          Reading.Kind.SYSTEM_PERMISSION,
          Reading.Kind.SYSTEM_OTHER,
          Reading.Kind.SCANNER);

  private final JudgementContext seen;
  private final PressureWords words = PressureWords.shipped();

  public NothingPressesToAgree(JudgementContext seen) {
    this.seen = seen;
  }

  /** Of the screens from the start of the function to the consent, which was left alone. */
  public Finding beforeAnswer(WalkEnding ending) {
    Optional<ObservedScreen> consent = seen.consent();
    if (consent.isEmpty()) {
      return seen.noConsent(ending);
    }
    List<ObservedScreen> asking = asking();
    List<Pressing> pressing = new ArrayList<>();
    entry().ifPresent(pressing::add);
    asking.forEach(screen -> pressing.addAll(on(screen, Set.of())));
    pressing.addAll(countdowns(asking));
    return worst(pressing)
        .or(seen::unread)
        .or(() -> foreign(asking))
        .or(() -> tooShort(consent.get(), asking))
        .orElseGet(() -> passes("fc09.pass", asking));
  }

  /** Of what came up when the face was refused. */
  public Finding afterRefusal(WalkEnding ending) {
    if (seen.consent().isEmpty()) {
      return seen.noConsent(ending);
    }
    Optional<Action> refusal = new RefusalAct(seen).act();
    if (refusal.isEmpty()) {
      return seen.open("fc09.not-refused", ending);
    }
    Observations until = seen.observations().until(refusal.get());
    Set<String> before =
        until.screens().flatMap(s -> s.screen().labels().stream()).collect(Collectors.toSet());
    List<ObservedScreen> came = came(refusal.get());
    List<Pressing> pressing = new ArrayList<>();
    came.forEach(screen -> pressing.addAll(on(screen, before)));
    pressing.addAll(countdowns(came));
    return worst(pressing)
        .or(() -> new RefusalAct(seen).question())
        .or(() -> foreign(came))
        .orElseGet(
            () ->
                ending == WalkEnding.REFUSED && !came.isEmpty()
                    ? passes("fc09.pass.refusal", came)
                    : seen.open("fc09.not-refused", ending));
  }

  /**
   * Something that presses.
   *
   * @param means null for a time that falls
   * @param clear whether no person has to say what it is for
   */
  private record Pressing(
      @Nullable Means means, boolean clear, ObservedScreen screen, String words) {}

  /** What the function shows until it has been answered, none of the system's screens. */
  private List<ObservedScreen> asking() {
    Observations since =
        seen.start().map(start -> seen.observations().since(start)).orElse(seen.observations());
    Set<Integer> pages =
        seen.consentPages().stream().map(ObservedScreen::number).collect(Collectors.toSet());
    int first = seen.consent().map(ObservedScreen::number).orElse(0);
    return since
        .screens()
        .filter(s -> !NOT_THE_APPS.contains(s.reading().kind()))
        .filter(
            s ->
                s.number() <= first
                    || pages.contains(s.number())
                    || JudgementContext.isFaceConsent(s))
        .toList();
  }

  private List<ObservedScreen> came(Action refusal) {
    Observations since = seen.observations().since(refusal);
    Observations session = since.first(Purpose.OPEN_APP).map(since::until).orElse(since);
    return session.screens().filter(s -> !NOT_THE_APPS.contains(s.reading().kind())).toList();
  }

  /** The words on what starts the function, if they promise something. */
  private Optional<Pressing> entry() {
    return seen.start()
        .filter(start -> start.observed() != null)
        .flatMap(
            start ->
                words
                    .onAgreement(start.label())
                    .map(
                        p ->
                            new Pressing(
                                p.means(),
                                FaceWords.name(start.label()),
                                Objects.requireNonNull(start.observed()),
                                p.words())));
  }

  /**
   * @param known labels that stood there before and belong to another matter
   */
  private List<Pressing> on(ObservedScreen screen, Set<String> known) {
    boolean alone = asksAlone(screen, known);
    List<Pressing> found = new ArrayList<>();
    Set<String> read = new HashSet<>();
    for (Node node : words(screen)) {
      String text = node.ownWords();
      boolean ownMatter = JudgementContext.isFaceConsent(screen) || !known.contains(text);
      if (node.displayed() && !text.isBlank() && ownMatter && read.add(text)) {
        said(screen.reading(), node, text)
            .map(
                p -> new Pressing(p.means(), isClear(p, alone || isToast(node)), screen, p.words()))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** What is read, and what passes over it for a moment. */
  private static List<Node> words(ObservedScreen screen) {
    return Stream.concat(
            screen.reading().region().stream(),
            screen.screen().nodes().stream().filter(NothingPressesToAgree::isToast))
        .distinct()
        .toList();
  }

  private static boolean isToast(Node node) {
    return node.role() == Role.TOAST;
  }

  /** Nothing else is dealt with on it than the face, so that what it offers is for that. */
  private static boolean asksAlone(ObservedScreen screen, Set<String> known) {
    Reading reading = screen.reading();
    boolean another =
        !JudgementContext.isFaceConsent(screen)
            && screen.screen().labels().stream().anyMatch(known::contains);
    return reading.isModal() || !another && NavigationBar.controls(screen.screen()).isEmpty();
  }

  private Optional<Pressure> said(Reading reading, Node node, String text) {
    Node control = node.tapTarget();
    if (control != null && (holds(reading.refuse(), control) || holds(reading.later(), control))) {
      return words.onRefusal(text);
    }
    return control != null && holds(reading.agree(), control)
        ? words.onAgreement(text)
        : words.in(text);
  }

  private static boolean holds(List<Node> controls, Node control) {
    return controls.stream().anyMatch(c -> c.equals(control) || control.equals(c.tapTarget()));
  }

  private static boolean isClear(Pressure pressure, boolean alone) {
    return switch (pressure.tie()) {
      case SAID -> alone || FaceWords.name(pressure.words());
      case OF_THE_SCREEN -> alone;
      case DOUBTFUL -> false;
    };
  }

  /** Times that fell from one look at the same screen to the next. */
  private List<Pressing> countdowns(List<ObservedScreen> screens) {
    List<Pressing> found = new ArrayList<>();
    for (int i = 1; i < screens.size(); i++) {
      ObservedScreen earlier = screens.get(i - 1);
      ObservedScreen later = screens.get(i);
      if (earlier.resembles(later)) {
        Countdown.between(earlier, later)
            .filter(c -> !words.isPlain(c.words()))
            .flatMap(c -> falling(later, c))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /**
   * On what cannot be pressed yet it gives time to read; on what can it may be pressed by itself.
   */
  private static Optional<Pressing> falling(ObservedScreen screen, Countdown countdown) {
    List<Node> nodes =
        screen.reading().region().stream()
            .filter(n -> n.label().equals(countdown.words()))
            .toList();
    boolean waits = nodes.stream().map(Node::tapTarget).anyMatch(t -> t != null && !t.enabled());
    boolean pressed = nodes.stream().anyMatch(Node::tappable);
    return waits
        ? Optional.empty()
        : Optional.of(
            new Pressing(null, !pressed && asksAlone(screen, Set.of()), screen, countdown.words()));
  }

  private Optional<Finding> worst(List<Pressing> pressing) {
    return pressing.stream()
        .min(Comparator.comparing((Pressing p) -> !p.clear()))
        .map(
            p ->
                seen.find(
                    p.clear() ? Verdict.FAIL : Verdict.REVIEW,
                    Sentence.of(key(p), "screen", p.screen().screenNumber(), "words", p.words()),
                    List.of(
                        Fact.fact(
                            "fact.words-that-press",
                            pressing.stream().map(Pressing::words).distinct().toList())),
                    p.screen().evidence()));
  }

  private static String key(Pressing pressing) {
    if (pressing.means() == null) {
      return pressing.clear() ? "fc09.fail.countdown" : "fc09.review.countdown";
    }
    return switch (pressing.means()) {
      case REWARD -> pressing.clear() ? "fc09.fail.reward" : "fc09.review.reward";
      case URGENCY -> pressing.clear() ? "fc09.fail.urgency" : "fc09.review.urgency";
      case CROWD -> pressing.clear() ? "fc09.fail.crowd" : "fc09.review.crowd";
    };
  }

  /** Words in letters of which the suite has no words. */
  private Optional<Finding> foreign(List<ObservedScreen> screens) {
    return screens.stream()
        .flatMap(
            s ->
                s.reading().prose().stream()
                    .filter(NothingPressesToAgree::isForeign)
                    .map(
                        text ->
                            seen.find(
                                Verdict.REVIEW,
                                Sentence.of(
                                    "fc09.review.language",
                                    "screen",
                                    s.screenNumber(),
                                    "words",
                                    text),
                                s.evidence())))
        .findFirst();
  }

  private static boolean isForeign(String text) {
    return text.codePoints().filter(Character::isLetter).count() >= FOREIGN_TEXT
        && TextLanguage.ofText(text) == TextLanguage.OTHER;
  }

  /** A countdown shows only to who looks twice. */
  private Optional<Finding> tooShort(ObservedScreen consent, List<ObservedScreen> asking) {
    boolean twice =
        asking.stream()
            .filter(s -> s.number() > consent.number() && s.resembles(consent))
            .anyMatch(
                s ->
                    Duration.between(consent.when().latest(), s.when().earliest()).compareTo(APART)
                        >= 0);
    return twice
        ? Optional.empty()
        : Optional.of(
            seen.find(
                Verdict.INCONCLUSIVE,
                Sentence.of("fc09.once", "screen", consent.screenNumber()),
                consent.evidence()));
  }

  private Finding passes(String key, List<ObservedScreen> screens) {
    long labels = screens.stream().flatMap(s -> s.screen().labels().stream()).distinct().count();
    return seen.find(
        Verdict.PASS,
        Sentence.of(key, "screens", screens.size(), "labels", labels),
        JudgementContext.evidence(screens.toArray(ObservedScreen[]::new)));
  }
}
