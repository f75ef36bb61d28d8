package org.facecert.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Action;
import org.facecert.observation.CameraUsed;
import org.facecert.observation.Journey;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Offer;
import org.facecert.observation.Purpose;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.WalkEnding;
import org.facecert.screen.Reading;
import org.facecert.statement.ExemptionClaim;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * What a check is given: the requirement, whose app and function, and the log.
 *
 * @param function the function's words for sentences
 * @param app the package under test
 */
public record JudgementContext(
    String requirement, String function, String app, Observations observations) {

  /** The act that started the face function the first time. */
  Optional<Action> start() {
    return observations.first(Purpose.START);
  }

  /** The first screen of the app's own, after the start, that asks about the face. */
  public Optional<ObservedScreen> consent() {
    return start().flatMap(start -> consents(observations.since(start)).findFirst());
  }

  /** The consent and what scrolling showed of it; no page of it is left unread. */
  public List<ObservedScreen> consentPages() {
    return consent().map(observations::pages).orElse(List.of());
  }

  /** A finding in place of a PASS, when the consent goes on below what was read of it. */
  Optional<Finding> unread() {
    return observations.unread()
        ? Optional.of(
            find(
                Verdict.INCONCLUSIVE,
                Sentence.of("consent.unread", "pages", consentPages().size()),
                allPictures()))
        : Optional.empty();
  }

  /** A finding in place of a PASS, when an opening of the camera would not have been noticed. */
  Optional<Finding> cameraUnwatched() {
    boolean noticed =
        observations.openings(app).findAny().isPresent()
            || observations.cameraWitness().isPresent();
    return observations.cameraWatched() && noticed ? Optional.empty() : Optional.of(unwatched());
  }

  /** The phone does not tell when the camera is opened, or no longer in words that are known. */
  Finding unwatched() {
    Sentence why =
        observations
            .cameraLost()
            .map(lost -> Sentence.of("camera.unreadable", "why", lost))
            .orElseGet(() -> Sentence.of("camera.unwatched"));
    return find(Verdict.INCONCLUSIVE, why, orLastScreen(List.of()));
  }

  static boolean isFaceConsent(@org.jspecify.annotations.Nullable ObservedScreen observed) {
    return observed != null && observed.reading().kind() == Reading.Kind.FACE_CONSENT;
  }

  static Stream<ObservedScreen> consents(Observations observations) {
    return observations.screens().filter(s -> s.reading().kind() == Reading.Kind.FACE_CONSENT);
  }

  /** What was pressed to agree, or for want of it to go on, on the last consent about the face. */
  Optional<Action> actOfConsent() {
    return observations
        .actions()
        .filter(d -> d.purpose() == Purpose.CONSENT || d.purpose() == Purpose.CONTINUE)
        .filter(d -> JudgementContext.isFaceConsent(d.observed()))
        .reduce((a, b) -> b);
  }

  /** The first sight of the system's dialog for the camera. */
  Optional<ObservedScreen> cameraDialog() {
    return cameraDialogs(observations).findFirst();
  }

  static Stream<ObservedScreen> cameraDialogs(Observations observations) {
    return observations
        .screens()
        .filter(s -> s.reading().kind() == Reading.Kind.SYSTEM_PERMISSION)
        .filter(s -> s.reading().permissions().contains("CAMERA"));
  }

  Optional<CameraUsed> opening() {
    return observations.openings(app).findFirst();
  }

  /** The camera was opened in this part of the log, but not by the app: somebody has to look. */
  Optional<Finding> openedByAnother(Observations part) {
    return part.foreignOpenings(app)
        .findFirst()
        .map(
            news ->
                find(
                    Verdict.REVIEW,
                    Sentence.of(
                        "camera.other",
                        "package",
                        news.packageName(),
                        "at",
                        news.when().earliest()),
                    and(
                        evidence(part.before(news).orElse(null), part.after(news).orElse(null)),
                        Optional.of(news.log()))));
  }

  /** What was not seen proves nothing good: then a PASS, or that nothing applies, is none. */
  Finding find(Verdict verdict, Sentence sentence, List<Fact> facts, List<Evidence> evidence) {
    boolean restsOnAll = verdict == Verdict.PASS || verdict == Verdict.NOT_APPLICABLE;
    return (restsOnAll ? unseen() : Optional.<Finding>empty())
        .orElseGet(() -> made(verdict, sentence, facts, evidence));
  }

  /** A FAIL for what is not there: none where a look showed nothing. */
  Finding lacks(Sentence sentence, List<Fact> facts, List<Evidence> evidence) {
    return unseen().orElseGet(() -> made(Verdict.FAIL, sentence, facts, evidence));
  }

  Finding lacks(Sentence sentence, List<Evidence> evidence) {
    return lacks(sentence, List.of(), evidence);
  }

  /** The finding in place of one that rests on looks, where one of them showed nothing. */
  Optional<Finding> unseen() {
    return observations
        .unseen()
        .findFirst()
        .map(
            observed ->
                made(
                    Verdict.INCONCLUSIVE,
                    Sentence.of(
                        observed.pictured() ? "look.blank" : "look.no-picture",
                        "screen",
                        observed.screenNumber()),
                    List.of(),
                    observed.evidence()));
  }

  private Finding made(
      Verdict verdict, Sentence sentence, List<Fact> facts, List<Evidence> evidence) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("function", function);
    values.putAll(sentence.values());
    return new Finding(requirement, verdict, sentence.with(values), facts, evidence)
        .measuring(verdict == Verdict.PASS ? new FaceScan(this).facts() : List.of());
  }

  Finding find(Verdict verdict, Sentence sentence, List<Evidence> evidence) {
    return find(verdict, sentence, List.of(), evidence);
  }

  /**
   * What a check looked at; where it had nothing to look at, the screen on which the walk stood at
   * last, which shows how far it came. Said by a check that may have nothing; for no other is it
   * put in.
   */
  List<Evidence> orLastScreen(List<Evidence> own) {
    return own.isEmpty()
        ? observations.lastScreen().map(ObservedScreen::evidence).orElse(List.of())
        : own;
  }

  /** The finding for a walk that never came to the consent this check is about. */
  public Finding noConsent(WalkEnding ending) {
    return find(
        Verdict.INCONCLUSIVE,
        Sentence.of(
            "consent.none",
            "ending",
            ending.name(),
            "screens",
            observations.screens().count(),
            "labels",
            observations.labels(),
            "last",
            lastTitle()),
        allPictures());
  }

  /** How the walk ended leaves the question open. */
  Finding open(String key, WalkEnding ending) {
    return find(
        Verdict.INCONCLUSIVE,
        Sentence.of(key, "ending", ending.name(), "last", lastTitle()),
        allPictures());
  }

  /** What was last on the screen leaves the question open. */
  Finding open(String key) {
    return find(Verdict.INCONCLUSIVE, Sentence.of(key, "last", lastTitle()), allPictures());
  }

  /** The end of a journey was there before it: whether it was made nobody can tell. */
  Finding toldNothing(Journey journey) {
    ObservedScreen end = journey.outcome().observed();
    return find(
        Verdict.REVIEW,
        Sentence.of(
            "journeys.review.anyway",
            "journey",
            journey.name(),
            "screen",
            end == null ? 0 : end.screenNumber(),
            "title",
            end == null ? "" : end.title()),
        orLastScreen(evidence(end)));
  }

  /** A way in this part of the log that ended before its end: what lay behind it was not seen. */
  Optional<Finding> hindered(Observations part) {
    return part.blockedRoutes().findFirst().map(h -> blocked(h.outcome()));
  }

  /** A route that could not be followed says something of the route first, not of the app. */
  Finding blocked(RouteOutcome outcome) {
    return find(
        Verdict.INCONCLUSIVE,
        Sentence.of(
            "route.blocked",
            "act",
            outcome.act(),
            "kind",
            outcome.kind().name(),
            "screen",
            outcome.observed() == null ? 0 : outcome.observed().screenNumber(),
            "labels",
            outcome.searchedLabels()),
        orLastScreen(evidence(outcome.observed())));
  }

  /** A necessity or an exception that the applicant claims is a legal judgement, not ours. */
  Finding claimed(List<ExemptionClaim> claims) {
    ExemptionClaim claim = claims.get(0);
    return find(
        Verdict.REVIEW,
        Sentence.of("claim.review", "claim", claim.kind().word(), "basis", claim.basis()),
        claims.stream().map(c -> Fact.fact("fact.claim-of-the-applicant", c.basis())).toList(),
        allPictures());
  }

  /** A screenshot that the app forbade, or that failed, has nothing to measure. */
  Finding pictureShowsNothing(ObservedScreen observed) {
    return find(
        Verdict.INCONCLUSIVE,
        Sentence.of("picture.blank", "screen", observed.screenNumber()),
        observed.evidence());
  }

  /** Two controls answer to a declared label: the statement is at fault, not the app. */
  Finding ambiguous(Offer offer) {
    return blocked(
        new RouteOutcome(
            RouteOutcome.Kind.AMBIGUOUS,
            "look for \"" + offer.alternative().label() + "\"",
            offer.alternative().label(),
            offer.onApproach(),
            observations.labels()));
  }

  /** It was seen, and not reached again when it was to be pressed. */
  Finding unpressed(Offer offer) {
    return find(
        Verdict.INCONCLUSIVE,
        Sentence.of(
            "alternatives.not-again", "label", offer.alternative().label(), "last", lastTitle()),
        evidence(offer.onApproach(), offer.onConsent(), offer.afterRefusal()));
  }

  /** A dialog or panel of the system's own lies in front, which is no doing of the app's. */
  static boolean isSystems(ObservedScreen observed) {
    return observed.reading().kind() == Reading.Kind.SYSTEM_PERMISSION
        || observed.screen().showsPhone();
  }

  /** Whether the screen shows the app with something to read on it. */
  static boolean showsApp(ObservedScreen observed) {
    return observed.showsApp();
  }

  /** Little more than "Loading" or "No connection": nothing of what the app would show. */
  static boolean failedToLoad(ObservedScreen observed) {
    return observed.failedToLoad();
  }

  String lastTitle() {
    return observations.lastScreen().map(ObservedScreen::title).orElse("");
  }

  List<Evidence> allPictures() {
    List<Evidence> all = new ArrayList<>();
    observations.screens().forEach(s -> all.addAll(s.evidence()));
    return all;
  }

  static List<Evidence> evidence(@org.jspecify.annotations.Nullable ObservedScreen... screens) {
    return Arrays.stream(screens)
        .filter(java.util.Objects::nonNull)
        .flatMap(s -> s.evidence().stream())
        .distinct()
        .toList();
  }

  static List<Evidence> and(List<Evidence> some, Optional<Evidence> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }
}
