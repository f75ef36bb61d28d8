package org.facecert.walk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.facecert.device.Session;
import org.facecert.evidence.Timeline;
import org.facecert.evidence.Vault;
import org.facecert.screen.AppIdentity;
import org.facecert.screen.Reading;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.Act;
import org.facecert.statement.Alternative;
import org.facecert.statement.App;
import org.facecert.statement.AppStatement;
import org.facecert.statement.FaceFunction;
import org.facecert.statement.Route;

/** A person with the app in hand. One per scenario; everything seen and done is on its trail. */
public final class Walker {

  /** how long a prompt may take to come up by itself on a screen that looks quiet */
  private static final Duration LINGER = Duration.ofSeconds(2);

  /** between two looks at a phone that is left alone */
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

  /** longest watch where something on the screen counts down */
  private static final Duration LONGEST_WATCH = Duration.ofSeconds(90);

  private final Stage stage;
  private final Scrolling scrolling;
  private final Interruptions interruptions;
  private final RouteWalk routes;
  private final FaceWalk face;
  private final WithdrawWalk withdrawal;
  private final TextWalk texts;
  private final NoticeWalk notices;
  private final AppStatement statement;
  private final FaceFunction function;

  public Walker(
      Session session,
      AppStatement statement,
      FaceFunction function,
      Vocabulary vocabulary,
      Timeline timeline,
      Vault vault) {
    this.statement = statement;
    this.function = function;
    stage = new Stage(session, vocabulary, timeline, identity(statement.app()), vault);
    scrolling = new Scrolling(stage);
    Answers answers = new Answers(stage, scrolling);
    interruptions = new Interruptions(stage, answers);
    routes = new RouteWalk(stage, statement, interruptions);
    face = new FaceWalk(stage, routes, interruptions, answers, scrolling, function);
    withdrawal = new WithdrawWalk(stage, statement, routes, vocabulary);
    texts = new TextWalk(stage, scrolling, routes, statement, vocabulary);
    notices = new NoticeWalk(stage, texts, vault);
  }

  private static AppIdentity identity(App app) {
    return new AppIdentity(app.packageName(), List.of(app.name()), Set.copyOf(app.partners()));
  }

  public Trail trail() {
    return stage.trail();
  }

  /** Opens the app for the first time and looks, twice; answers nothing but system dialogs. */
  public List<Sight> firstRun() {
    stage.open();
    List<Sight> seen = new ArrayList<>(List.of(stage.see()));
    if (seen.get(0).reading().kind() == Reading.Kind.SYSTEM_PERMISSION) {
      seen.add(interruptions.answerOnce(seen.get(0), Manner.ONLOOKER).orElse(seen.get(0)));
    }
    seen.add(linger());
    return seen;
  }

  public Ending startAndAgree(Manner manner) {
    return started(face.start(manner, false)).orElseGet(() -> face.agree(manner));
  }

  public Ending startAndRefuse() {
    return started(face.start(Manner.REFUSING_LATER, false)).orElseGet(face::refuse);
  }

  /** The same once more, from a fresh state of the app. */
  public Ending refuseAfresh() {
    stage.reset(statement.app().file());
    return startAndRefuse();
  }

  public Ending startAndReachConsent() {
    return started(face.start(Manner.REFUSING_LATER, false)).orElseGet(face::reachConsent);
  }

  /** Starts the function once more and looks what comes; answers system dialogs by allowing. */
  public Ending startAgain(boolean warm) {
    return started(face.startAgain(Manner.REFUSING_LATER, warm)).orElseGet(face::reachConsent);
  }

  private static Optional<Ending> started(Outcome outcome) {
    return switch (outcome.kind()) {
      case COMPLETED -> Optional.empty();
      case LEFT_APP -> Optional.of(Ending.LEFT_APP);
      default -> Optional.of(Ending.BLOCKED);
    };
  }

  /**
   * Leaves the phone alone and looks now and then; where something counts down, until it has.
   *
   * @return the last look
   */
  public Sight doNothing(Duration atLeast) {
    Sight first = stage.current();
    List<Sight> looks = new ArrayList<>(List.of(first));
    Duration waited = Duration.ZERO;
    while (waited.compareTo(atLeast) < 0 || isCounting(looks, waited)) {
      stage.idle(BETWEEN_LOOKS);
      waited = waited.plus(BETWEEN_LOOKS);
      looks.add(stage.see());
      if (!stage.current().resembles(first)) {
        break;
      }
    }
    return stage.current();
  }

  private static boolean isCounting(List<Sight> looks, Duration waited) {
    return waited.compareTo(LONGEST_WATCH) < 0
        && Countdown.during(looks).filter(c -> c.left() > 0).isPresent();
  }

  /** Makes each core journey from its own cold start. */
  public List<Journey> journeys(Manner manner) {
    List<Journey> made = new ArrayList<>();
    statement
        .coreJourneys()
        .forEach((name, route) -> made.add(journey(name, route, manner, false)));
    return made;
  }

  private Journey journey(String name, Route route, Manner manner, boolean warm) {
    int from = trail().steps().size();
    Outcome outcome = routes.follow(route, manner, warm, Purpose.ROUTE);
    return new Journey(name, outcome, isTelling(route, trail().from(from)));
  }

  /**
   * The core journeys from the main screen of the running app: what an app holds against a person
   * in its process only, it forgets at a cold start.
   */
  public List<Journey> journeysInSession(Manner manner) {
    List<Journey> made = new ArrayList<>();
    statement
        .coreJourneys()
        .forEach(
            (name, route) -> {
              int from = trail().steps().size();
              Outcome outcome = routes.tryOut(route, manner);
              made.add(new Journey(name, outcome, isTelling(route, trail().from(from))));
            });
    return made;
  }

  /** Words that were there anyway, on a screen that was there anyway, tell of no journey. */
  private static boolean isTelling(Route route, Trail way) {
    Optional<Deed> last =
        way.deeds()
            .filter(d -> d.purpose() == Purpose.ROUTE || d.purpose() == Purpose.TYPE)
            .reduce((a, b) -> b);
    if (last.isEmpty() || last.get().sight() == null || way.lastSight().isEmpty()) {
      return false;
    }
    Sight before = last.get().sight();
    List<String> words =
        route.acts().stream()
            .flatMap(a -> a instanceof Act.See see ? Stream.of(see.label()) : Stream.empty())
            .toList();
    boolean anew =
        !words.isEmpty() && !Labels.isShown(before.screen(), words.get(words.size() - 1));
    return anew || !before.resembles(way.lastSight().get());
  }

  /**
   * Home, the places of the app, each core journey, away and back: within the session, in the
   * process that remembers what was refused, answering prompts by refusing.
   */
  public List<Journey> goAbout() {
    List<Journey> made = new ArrayList<>();
    routes.open(Manner.ONLOOKER, true);
    linger();
    new PlacesWalk(stage, routes, statement).visit();
    statement
        .coreJourneys()
        .forEach(
            (name, route) -> {
              made.add(journey(name, route, Manner.ONLOOKER, true));
              linger();
              routes.open(Manner.ONLOOKER, true);
              linger();
            });
    stage.background();
    stage.see();
    stage.bringBack();
    stage.see();
    linger();
    return made;
  }

  /** Closes and opens the app, answering nothing. */
  public List<Sight> relaunch(int times) {
    List<Sight> arrivals = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      stage.stop();
      stage.open();
      stage.see();
      arrivals.add(linger());
    }
    return arrivals;
  }

  private Sight linger() {
    stage.idle(LINGER);
    return stage.see();
  }

  /** The way to the function without its last act, from a cold start. */
  public Outcome approach(Manner manner) {
    List<Act> acts = function.start().acts();
    return routes.follow(acts.subList(0, acts.size() - 1), manner, false, Purpose.ROUTE);
  }

  /** Where each declared alternative stands, and what pressing it shows. */
  public List<Offer> offers() {
    return new OfferWalk(stage, routes, face, function).look(this);
  }

  /** Each declared alternative, gone through to its end. */
  public List<Completion> completions() {
    List<Completion> made = new ArrayList<>();
    for (Alternative alternative : function.alternatives()) {
      if (!made.isEmpty()) {
        stage.reset(statement.app().file());
      }
      int from = trail().steps().size();
      Outcome outcome = routes.follow(alternative.route(), Manner.ONLOOKER, false, Purpose.ROUTE);
      made.add(new Completion(alternative, outcome, trail().from(from), Optional.empty()));
    }
    stage.witnessCamera();
    return made.stream().allMatch(this::showsSuccess) ? made : withSuccess(made);
  }

  private boolean showsSuccess(Completion completion) {
    return !completion.outcome().completed()
        || completion
            .way()
            .lastSight()
            .filter(s -> function.done().filter(d -> Labels.isShown(s.screen(), d)).isPresent())
            .isPresent();
  }

  /** Uses the face function itself, so that what it ends in can be held against the other ends. */
  private List<Completion> withSuccess(List<Completion> made) {
    stage.reset(statement.app().file());
    Ending ending = startAndAgree(Manner.AGREEING);
    Optional<Sight> success =
        Optional.of(stage.current())
            .filter(s -> ending == Ending.DONE || ending == Ending.SCANNED)
            .filter(s -> s.isSeen() && s.reading().kind() == Reading.Kind.OTHER);
    return made.stream()
        .map(c -> new Completion(c.alternative(), c.outcome(), c.way(), success))
        .toList();
  }

  /**
   * Walks the ways that the statement declares, without starting a declared face function, and
   * presses what the main screen offers besides.
   */
  public Surroundings lookAround() {
    Surroundings seen = new LookAround(stage, routes, scrolling, statement).look();
    stage.witnessCamera();
    return seen;
  }

  /** Tries to get away from where a refusal ended. */
  public WayOn wayOn() {
    return new LeaveWalk(stage).leave();
  }

  public Withdrawal withdraw() {
    return withdrawal.withdraw();
  }

  /** The face rules by a link on the consent now shown; each candidate is tried until one opens. */
  public Rules openRulesFromConsent() {
    return texts.rulesFromConsent(Scrolling.MOST_PAGES);
  }

  /** A text by its declared route from the main screen; empty when none is declared. */
  public Optional<Rules> openText(String routeName) {
    return texts.byRoute(routeName, Scrolling.MOST_PAGES);
  }

  /**
   * Starts the function as far as its consent, and reads the consent, the face rules that open from
   * it and the privacy policy to their ends.
   */
  public Notices readNoticesFromConsent() {
    return notices.read(
        startAndReachConsent(), List.of(Source.PRIVACY_POLICY, Source.USER_AGREEMENT));
  }

  /** Reads the texts that the app keeps for later to their ends, without any face function. */
  public Notices readNotices() {
    return notices.read(
        Ending.DONE, List.of(Source.FACE_RULES, Source.PRIVACY_POLICY, Source.USER_AGREEMENT));
  }

  /** Starts the function as far as its consent, and reads that and the face rules it opens. */
  public Notices readConsent() {
    return notices.read(startAndReachConsent(), List.of());
  }

  /** Reads the lists of personal information collected and shared to their ends. */
  public Notices readLists() {
    return notices.read(Ending.DONE, List.of(Source.COLLECTED_LIST, Source.SHARING_LIST));
  }

  /**
   * Makes the phone show that it still does what it did.
   *
   * @return what it does no longer; empty when all is as it was
   */
  public Optional<String> control() {
    return new ControlExperiment(stage, statement.app().file()).fault();
  }

  /** Shows that the camera log would have shown an opening. */
  public void witnessCamera() {
    stage.witnessCamera();
  }
}
