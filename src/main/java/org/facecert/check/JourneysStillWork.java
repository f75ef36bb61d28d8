package org.facecert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Journey;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.WalkEnding;
import org.facecert.observation.Withdrawal;
import org.facecert.screen.Concept;
import org.facecert.screen.Reading;
import org.facecert.screen.Vocabulary;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * FC-03, PM-02, WD-04: what worked before a refusal or withdrawal works after it. A journey that
 * did not work before is no control experiment and proves nothing.
 */
public final class JourneysStillWork {

  /** share of an end's labels that stand there again on the same page: figures and news change */
  private static final double SAME_END = 0.5;

  /** share of a page's labels that stand on it when nothing was taken from it: a clock may go on */
  private static final double SAME_PAGE = 0.9;

  private final JudgementContext seen;
  private final String key;

  /**
   * @param key of the sentences: fc03, pm02 or wd04
   */
  public JourneysStillWork(JudgementContext seen, String key) {
    this.seen = seen;
    this.key = key;
  }

  /** PM-02: only after the camera was really denied; a function that never asks is exempt. */
  public Finding withoutCamera(
      WalkEnding ending, MadeBefore control, Supplier<List<Journey>> after) {
    if (new CameraDenial(seen).act().isPresent()) {
      return judge(control, after.get());
    }
    return CameraRuleExemption.withoutDenial(seen, ending);
  }

  /**
   * The journeys before anything was refused, denied or withdrawn.
   *
   * @param first as a person makes them first
   * @param again right after that, in the same session: a journey that cannot be made twice, such
   *     as to sign in, ends there where it will end after a refusal, too
   */
  public record MadeBefore(List<Journey> first, List<Journey> again) {}

  /** FC-03: only after a refusal that came to its end, in the app or out of it. */
  public Finding afterRefusal(
      WalkEnding ending, MadeBefore control, Supplier<List<Journey>> after, List<Journey> session) {
    if (seen.consent().isEmpty()) {
      return seen.noConsent(ending);
    }
    Optional<Finding> question = new RefusalAct(seen).question();
    if (question.isPresent()) {
      return question.get();
    }
    return ending == WalkEnding.REFUSED || ending == WalkEnding.LEFT_APP
        ? judge(control, after.get(), session)
        : seen.open("fc04.unclear", ending);
  }

  /** WD-04: only after a consent was taken back. */
  public Finding afterWithdrawal(
      WalkEnding ending,
      Withdrawal withdrawal,
      Vocabulary vocabulary,
      MadeBefore control,
      List<Journey> after,
      List<Journey> session) {
    return PriorConsent.problem(seen, ending)
        .or(() -> PriorConsent.unchanged(seen, withdrawal))
        .orElseGet(
            () -> {
              Finding finding = judge(control, after, session);
              boolean taken = WithdrawalControl.is(withdrawal.pressed(), withdrawal, vocabulary);
              return taken || finding.verdict() == Verdict.INCONCLUSIVE
                  ? finding
                  : seen.find(
                      Verdict.REVIEW,
                      Sentence.of("wd04.review.control", "last", seen.lastTitle()),
                      finding.evidence());
            });
  }

  private Finding judge(MadeBefore control, List<Journey> after, List<Journey> session) {
    Finding fresh = judge(control, after);
    return fresh.verdict() == Verdict.PASS
        ? inSession(control.again(), session).orElse(fresh)
        : fresh;
  }

  /**
   * What works after a cold start and not in the session of the refusal, though it did in the
   * session before. Journeys that do not work there anyway tell nothing.
   *
   * @param after in the very session; empty where the app was left
   */
  private Optional<Finding> inSession(List<Journey> before, List<Journey> after) {
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      Journey was = before.get(i);
      Journey is = after.get(i);
      if (was.outcome().completed() && was.telling() && !is.outcome().completed()) {
        boolean sure = isOfTheApp(is.outcome()) && is.outcome().arrived() && !wasIdle(Purpose.BACK);
        Sentence sentence = sentence(key + (sure ? ".fail.session" : ".review.session"), is);
        List<Evidence> evidence =
            seen.orLastScreen(
                JudgementContext.evidence(was.outcome().observed(), is.outcome().observed()));
        return Optional.of(
            sure
                ? seen.lacks(sentence, List.of(), evidence)
                : seen.find(Verdict.REVIEW, sentence, List.of(), evidence));
      }
    }
    return Optional.empty();
  }

  /** An act that changed nothing: whether the phone or the app did nothing nobody knows. */
  private boolean wasIdle(Purpose purpose) {
    return seen.observations()
        .actions()
        .filter(act -> act.purpose() == purpose)
        .anyMatch(
            act ->
                seen.observations()
                    .before(act)
                    .flatMap(
                        shown ->
                            seen.observations()
                                .after(act)
                                .filter(then -> then.screen().sameAs(shown.screen())))
                    .isPresent());
  }

  Finding judge(MadeBefore control, List<Journey> after) {
    List<Journey> before = control.first();
    if (before.isEmpty() || after.size() != before.size()) {
      return seen.find(Verdict.INCONCLUSIVE, Sentence.of("journeys.none"), seen.allPictures());
    }
    List<Fact> facts = new ArrayList<>();
    List<Evidence> evidence = new ArrayList<>();
    List<Finding> bad = new ArrayList<>();
    List<Journey> compared = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      Journey was = before.get(i);
      Journey is = after.get(i);
      if (was.outcome().completed() && isOnceOnly(i, control.again(), is)) {
        facts.add(
            Fact.named(was.name(), Sentence.of("fact.journey.once", "act", is.outcome().act())));
        continue;
      }
      compared.add(was);
      facts.add(Fact.named(was.name(), words(was.outcome(), is.outcome())));
      evidence.addAll(JudgementContext.evidence(was.outcome().observed(), is.outcome().observed()));
      problem(was, is, facts).ifPresent(bad::add);
    }
    return bad.stream()
        .min((a, b) -> a.verdict().compareTo(b.verdict()))
        .or(() -> seen.hindered(seen.observations()))
        .orElseGet(
            () ->
                compared.isEmpty()
                    ? seen.find(
                        Verdict.INCONCLUSIVE,
                        Sentence.of("journeys.once", "journeys", names(before)),
                        facts,
                        seen.allPictures())
                    : stillWork(compared, facts, evidence));
  }

  /**
   * Ends where it ended the second time before the refusal, at the same act and on the same page:
   * whoever is signed in finds no "Sign in". Nothing was taken from anybody by the refusal, and
   * nothing is proved.
   */
  private static boolean isOnceOnly(int number, List<Journey> again, Journey is) {
    if (is.outcome().completed() || number >= again.size()) {
      return false;
    }
    RouteOutcome second = again.get(number).outcome();
    return second.kind() == RouteOutcome.Kind.NOT_SHOWN
        && is.outcome().kind() == RouteOutcome.Kind.NOT_SHOWN
        && second.act().equals(is.outcome().act())
        && shares(again.get(number), is, SAME_PAGE)
        && shares(is, again.get(number), SAME_PAGE);
  }

  private Optional<Finding> problem(Journey was, Journey is, List<Fact> facts) {
    if (!was.outcome().completed()) {
      return Optional.of(noControl(was, facts));
    }
    if (!is.outcome().completed()) {
      return Optional.of(broken(is, facts));
    }
    if (!endsAlike(was, is)) {
      return Optional.of(elsewhere(is, facts));
    }
    return was.telling() && is.telling() ? Optional.empty() : Optional.of(seen.toldNothing(is));
  }

  private Finding stillWork(List<Journey> journeys, List<Fact> facts, List<Evidence> evidence) {
    return seen.find(
        Verdict.PASS,
        new RefusalAct(seen).told(Sentence.of(key + ".pass", "journeys", names(journeys))),
        facts,
        seen.orLastScreen(evidence));
  }

  private Finding noControl(Journey journey, List<Fact> facts) {
    return seen.find(
        Verdict.INCONCLUSIVE, sentence("journeys.no-control", journey), facts, shown(journey));
  }

  private Finding broken(Journey journey, List<Fact> facts) {
    RouteOutcome outcome = journey.outcome();
    if (!isOfTheApp(outcome) || wasIdle(Purpose.TYPE)) {
      return seen.blocked(outcome);
    }
    String how =
        switch (outcome.kind()) {
          case LEFT_APP -> ".fail.left";
          case DISABLED, NOT_PRESSABLE -> ".fail.disabled";
          default -> ".fail";
        };
    return seen.lacks(sentence(key + how, journey), facts, shown(journey));
  }

  /**
   * The app itself stood in the way: it was left for the home screen, asked for the face, or shows
   * a page of its own, seen and no error of the network's, without what was there before.
   */
  private static boolean isOfTheApp(RouteOutcome outcome) {
    ObservedScreen observed = outcome.observed();
    return switch (outcome.kind()) {
      case LEFT_APP ->
          observed != null && observed.isSeen() && !JudgementContext.isSystems(observed);
      case FACE_DEMANDED -> true;
      case NOT_SHOWN, DISABLED, NOT_PRESSABLE ->
          observed != null
              && (ScreenComprehension.isPlain(observed)
                  || outcome.act().startsWith(LOOKS) && answersForTheFace(observed));
      case AMBIGUOUS, COMPLETED -> false;
    };
  }

  /** how a statement's act begins that presses nothing: all presses before it were made */
  private static final String LOOKS = "see ";

  /**
   * A box of the app's own that answers the last press and names the face: "only for those with
   * face pick-up". One that stands before it, "Face pick-up is off. Got it", refuses nothing.
   */
  private static boolean answersForTheFace(ObservedScreen observed) {
    Reading reading = observed.reading();
    return observed.isSeen()
        && reading.kind() == Reading.Kind.OTHER
        && reading.isModal()
        && !JudgementContext.failedToLoad(observed)
        && reading.passages().stream()
            .anyMatch(
                p ->
                    p.concepts().contains(Concept.FACE_FUNCTION)
                        || p.concepts().contains(Concept.FACE_DATA));
  }

  /** A label that is everywhere proves little: the journey has to end on much the same screen. */
  private static boolean endsAlike(Journey was, Journey is) {
    return shares(was, is, SAME_END);
  }

  /** Whether so large a share of the labels on one's last screen stands on the other's, too. */
  private static boolean shares(Journey was, Journey is, double share) {
    ObservedScreen before = was.outcome().observed();
    ObservedScreen after = is.outcome().observed();
    if (before == null || after == null) {
      return false;
    }
    List<String> labels = before.screen().labels();
    List<String> now = after.screen().labels();
    return labels.stream().filter(now::contains).count() >= share * labels.size();
  }

  private Finding elsewhere(Journey journey, List<Fact> facts) {
    return seen.find(Verdict.REVIEW, sentence("journeys.review", journey), facts, shown(journey));
  }

  /** The screen on which a journey ended. */
  private List<Evidence> shown(Journey journey) {
    return seen.orLastScreen(JudgementContext.evidence(journey.outcome().observed()));
  }

  private Sentence sentence(String key, Journey journey) {
    RouteOutcome outcome = journey.outcome();
    ObservedScreen observed = outcome.observed();
    return new RefusalAct(seen)
        .told(
            Sentence.of(
                key,
                "journey",
                journey.name(),
                "act",
                outcome.act(),
                "screen",
                observed == null ? 0 : observed.screenNumber(),
                "title",
                observed == null ? "" : observed.title(),
                "kind",
                outcome.kind().name(),
                "labels",
                outcome.searchedLabels()));
  }

  private static Sentence words(RouteOutcome before, RouteOutcome after) {
    String unlike = before.completed() ? "fact.journey.fails" : "fact.journey.failed";
    String alike = before.completed() ? "fact.journey.works" : "fact.journey.fails-both";
    return Sentence.of(
        before.completed() == after.completed() ? alike : unlike,
        "kind",
        before.kind(),
        "act",
        before.act(),
        "then",
        after.kind(),
        "later",
        after.act());
  }

  private static String names(List<Journey> journeys) {
    return String.join(", ", journeys.stream().map(Journey::name).toList());
  }
}
