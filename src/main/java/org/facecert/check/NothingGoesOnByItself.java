package org.facecert.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.CameraUsed;
import org.facecert.observation.Countdown;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** SC-04, first half: nothing is ticked beforehand, and doing nothing agrees to nothing. */
public final class NothingGoesOnByItself {

  private final JudgementContext seen;

  public NothingGoesOnByItself(JudgementContext seen) {
    this.seen = seen;
  }

  /**
   * @param later what the phone showed after it was left alone
   * @param again how a new start of the function ended, where the consent had closed itself
   */
  public Finding judge(
      WalkEnding ending, Optional<ObservedScreen> later, Optional<WalkEnding> again) {
    Optional<ObservedScreen> consent = seen.consent();
    if (consent.isEmpty()) {
      return seen.noConsent(ending);
    }
    Optional<ObservedScreen> dialog = cameraDialogByItself(consent.get());
    if (dialog.isPresent()) {
      return fail("sc04.fail.dialog", consent.get(), dialog.get(), dialog.get().title());
    }
    for (ObservedScreen page : seen.consentPages()) {
      Optional<Node> ticked = ticked(page);
      if (ticked.isPresent()) {
        return fail("sc04.fail.preticked", page, page, ticked.get().label());
      }
    }
    if (later.isEmpty()) {
      return seen.noConsent(ending);
    }
    return afterWaiting(consent.get(), later.get(), again);
  }

  private Finding afterWaiting(
      ObservedScreen first, ObservedScreen later, Optional<WalkEnding> again) {
    Optional<Node> ticked = ticked(later);
    if (later.reading().kind() == Reading.Kind.FACE_CONSENT && ticked.isPresent()) {
      return fail("sc04.fail.ticks-itself", first, later, ticked.get().label());
    }
    Observations since = seen.observations().since(first);
    Observations alone = since.first(Purpose.START).map(since::until).orElse(since);
    Optional<CameraUsed> opened = alone.openings(seen.app()).findFirst();
    if (opened.isPresent()) {
      return fail("sc04.fail.camera", first, later, "");
    }
    if (!isConsentStill(later)) {
      return wentBack(later) ? closed(first, later, again) : movedOn(first, later);
    }
    return unwatched().or(() -> counting(first, later)).orElseGet(() -> still(first, later));
  }

  private Optional<Finding> unwatched() {
    return seen.unread().or(seen::cameraUnwatched);
  }

  /** The consent was shown, is not any more, and what was there before it is. */
  public boolean closedItself(ObservedScreen later) {
    return !isConsentStill(later) && wentBack(later);
  }

  /** Whether the consent is not shown any more. */
  public boolean movedOn(ObservedScreen later) {
    return !isConsentStill(later);
  }

  /** A consent that closes itself agreed to nothing if the next start asks for the same again. */
  private Finding closed(ObservedScreen first, ObservedScreen later, Optional<WalkEnding> again) {
    Observations after = seen.observations().since(later);
    NewStart started = new NewStart(seen, after);
    Optional<ObservedScreen> ticked = tickedMeanwhile(after);
    if (ticked.isPresent() && started.isSame()) {
      String box = ticked(ticked.get()).map(Node::label).orElse("");
      return fail("sc04.fail.ticks-itself", first, ticked.get(), box);
    }
    boolean used =
        again.filter(e -> e == WalkEnding.SCANNED || e == WalkEnding.DONE).isPresent()
            || after.openings(seen.app()).findAny().isPresent();
    if (used && started.isSame()) {
      return fail("sc04.fail.closed", first, later, later.title());
    }
    boolean asks = again.filter(e -> e == WalkEnding.CONSENT_REACHED).isPresent();
    return asks && started.isSame() && started.asksTheSame()
        ? unwatched()
            .orElseGet(() -> find(Verdict.PASS, "sc04.pass.closed", first, later, later.title()))
        : find(Verdict.REVIEW, "sc04.review.closed", first, later, later.title());
  }

  /** A page of the consent that comes again, with a box that nobody ticked. */
  private Optional<ObservedScreen> tickedMeanwhile(Observations after) {
    return JudgementContext.consents(after)
        .flatMap(consent -> after.pages(consent).stream())
        .filter(page -> ticked(page).isPresent())
        .findFirst();
  }

  /** The system's dialog for the camera, though nobody pressed anything on the consent. */
  private Optional<ObservedScreen> cameraDialogByItself(ObservedScreen first) {
    Observations since = seen.observations().since(first);
    return JudgementContext.cameraDialogs(since)
        .filter(d -> since.until(d).actions().noneMatch(action -> action.purpose().isTap()))
        .findFirst();
  }

  /** Something still counts down: what comes at its end nobody has seen. */
  private Optional<Finding> counting(ObservedScreen first, ObservedScreen later) {
    List<ObservedScreen> looks =
        Stream.concat(Stream.of(first), seen.observations().since(first).screens())
            .filter(s -> s.number() <= later.number())
            .toList();
    return Countdown.during(looks)
        .filter(countdown -> countdown.left() > 0)
        .map(c -> find(Verdict.REVIEW, "sc04.review.countdown", first, later, c.words()));
  }

  /** Whole seconds for which nothing was touched. */
  private static long watched(ObservedScreen first, ObservedScreen later) {
    return Duration.between(first.when().latest(), later.when().earliest()).toSeconds();
  }

  /** Another app or the system in front, or a page still loading, is none of the app's going on. */
  private Finding movedOn(ObservedScreen first, ObservedScreen later) {
    if (later.reading().kind() == Reading.Kind.SYSTEM_OTHER || JudgementContext.isSystems(later)) {
      return find(Verdict.INCONCLUSIVE, "sc04.covered", first, later, later.title());
    }
    if (JudgementContext.failedToLoad(later)) {
      return find(Verdict.INCONCLUSIVE, "sc04.loading", first, later, later.title());
    }
    return seen.unseen().orElseGet(() -> fail("sc04.fail.moved-on", first, later, later.title()));
  }

  private Finding still(ObservedScreen first, ObservedScreen later) {
    return seen.find(
        Verdict.PASS,
        Sentence.of(
            "sc04.pass.nothing",
            "screen",
            first.screenNumber(),
            "later",
            later.screenNumber(),
            "boxes",
            boxes(),
            "seconds",
            watched(first, later)),
        List.of(
            Fact.fact("fact.seconds-watched", watched(first, later)),
            Fact.fact("fact.boxes-on-the-consent-all-unticked", boxes())),
        JudgementContext.evidence(first, later));
  }

  private long boxes() {
    return seen.consentPages().stream()
        .flatMap(page -> page.reading().boxes().stream())
        .map(Node::label)
        .distinct()
        .count();
  }

  /** One of its pages, not every one of which would be known for a consent by itself. */
  private boolean isConsentStill(ObservedScreen later) {
    return later.reading().kind() == Reading.Kind.FACE_CONSENT
        || seen.consentPages().stream().anyMatch(page -> page.screen().sameAs(later.screen()));
  }

  /**
   * What is shown now was shown before the function was started: the consent closed itself. The
   * page may say of it what it did not say before; what that came to the next start shows.
   */
  private boolean wentBack(ObservedScreen later) {
    return seen.start().stream()
        .flatMap(start -> seen.observations().until(start).screens())
        .anyMatch(before -> before.screen().sameAs(later.screen()) || isSamePage(before, later));
  }

  private static boolean isSamePage(ObservedScreen before, ObservedScreen later) {
    return later.reading().kind() == Reading.Kind.OTHER
        && before.reading().kind() == Reading.Kind.OTHER
        && before.title().equals(later.title())
        && before.resembles(later);
  }

  private static Optional<Node> ticked(ObservedScreen observed) {
    Predicate<Node> checked = Node::checked;
    return observed.reading().boxes().stream().filter(checked).findFirst();
  }

  private Finding fail(String key, ObservedScreen first, ObservedScreen later, String words) {
    return find(Verdict.FAIL, key, first, later, words);
  }

  private Finding find(
      Verdict verdict, String key, ObservedScreen first, ObservedScreen later, String words) {
    return seen.find(
        verdict,
        Sentence.of(
            key, "screen", first.screenNumber(), "later", later.screenNumber(), "words", words),
        JudgementContext.evidence(first, later));
  }
}
