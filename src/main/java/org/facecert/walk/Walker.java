package org.facecert.walk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.facecert.device.Replacement;
import org.facecert.device.Session;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.observation.Action;
import org.facecert.observation.Channel;
import org.facecert.observation.Completion;
import org.facecert.observation.Countdown;
import org.facecert.observation.Exploration;
import org.facecert.observation.Journey;
import org.facecert.observation.LargeLetters;
import org.facecert.observation.NoticeSource;
import org.facecert.observation.ObservationLog;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedApp;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Offer;
import org.facecert.observation.OpenedText;
import org.facecert.observation.Purpose;
import org.facecert.observation.ReadNotices;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.ScreenHeard;
import org.facecert.observation.WalkEnding;
import org.facecert.observation.WayOn;
import org.facecert.observation.Withdrawal;
import org.facecert.probe.Watches;
import org.facecert.screen.Reading;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.Act;
import org.facecert.statement.Alternative;
import org.facecert.statement.AppStatement;
import org.facecert.statement.FaceFunction;
import org.facecert.statement.Route;

/** A person with the app in hand. One per scenario; everything seen and done is on its log. */
public final class Walker {

  /** how long a prompt may take to come up by itself on a screen that looks quiet */
  /** other functions that are agreed to before the one under test: each costs a whole scan */
  private static final int MOST_OTHERS = 3;

  private static final Duration LINGER = Duration.ofSeconds(2);

  /** how long a camera that has just been opened may take for its first pictures */
  private static final Duration FIRST_PICTURES = Duration.ofMillis(500);

  /** between two looks at a phone that is left alone */
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

  /** longest watch where something on the screen counts down */
  private static final Duration LONGEST_WATCH = Duration.ofSeconds(90);

  /** a scan that is over before it was heard or cancelled is begun anew */
  private static final int MOST_SCANS = 3;

  private final Recorder recorder;
  private final Scrolling scrolling;
  private final Interruptions interruptions;
  private final RouteWalk routes;
  private final Function<FaceFunction, FaceWalk> ways;
  private final FaceWalk face;
  private final WithdrawWalk withdrawal;
  private final DeleteWalk deletion;
  private final ClosureWalk closure;
  private final TextWalk texts;
  private final NoticeWalk notices;
  private final LinkedTextsWalk linked;
  private final AwayWalk away;
  private final AccessWalk access;
  private final AppStatement statement;
  private final FaceFunction function;

  public Walker(
      Session session,
      AppStatement statement,
      FaceFunction function,
      Vocabulary vocabulary,
      ObservationLog log,
      Vault vault,
      Watches watches) {
    this.statement = statement;
    this.function = function;
    recorder =
        new Recorder(session, vocabulary, log, ObservedApp.of(statement.app()), vault, watches);
    scrolling = new Scrolling(recorder);
    ConsentResponses answers = new ConsentResponses(recorder, scrolling);
    interruptions = new Interruptions(recorder, answers);
    routes = new RouteWalk(recorder, statement, interruptions);
    ways =
        used ->
            new FaceWalk(
                recorder,
                routes,
                interruptions,
                answers,
                scrolling,
                used,
                statement.app().packageName());
    face = ways.apply(function);
    withdrawal = new WithdrawWalk(recorder, statement, routes, vocabulary);
    deletion = new DeleteWalk(recorder, statement, routes, vocabulary);
    closure = new ClosureWalk(recorder, statement, routes, vocabulary);
    texts = new TextWalk(recorder, scrolling, routes, statement, vocabulary);
    notices = new NoticeWalk(recorder, texts, vault);
    linked = new LinkedTextsWalk(recorder, scrolling, RuleLinks.of(statement), face);
    away = new AwayWalk(recorder);
    access = new AccessWalk(recorder, routes, scrolling, statement, function);
  }

  public Observations observations() {
    return recorder.observations();
  }

  /** Opens the app for the first time and looks, twice; answers nothing but system dialogs. */
  public List<ObservedScreen> firstRun() {
    recorder.open();
    List<ObservedScreen> seen = new ArrayList<>(List.of(recorder.see()));
    if (seen.get(0).reading().kind() == Reading.Kind.SYSTEM_PERMISSION) {
      seen.add(interruptions.answerOnce(seen.get(0), Manner.ONLOOKER).orElse(seen.get(0)));
    }
    seen.add(linger());
    return seen;
  }

  public WalkEnding startAndAgree(Manner manner) {
    return started(face.start(manner, false)).orElseGet(() -> face.agree(manner));
  }

  /** From a fresh state of the app to its scanner, and back from there. */
  public WalkEnding giveUpScan() {
    return breakOff(() -> recorder.back(Purpose.BACK));
  }

  /** From a fresh state of the app to its scanner, and out of it by what it offers itself. */
  public WalkEnding cancelScan() {
    CancelWalk cancelling = new CancelWalk(recorder);
    WalkEnding ending = WalkEnding.DONE;
    boolean late = true;
    for (int i = 0; i < MOST_SCANS && late; i++) {
      int from = observations().steps().size();
      // at once: a scan may be over before a person has looked twice
      ending = breakOff(cancelling::cancel, Duration.ZERO);
      late = ending == WalkEnding.DONE || wasOverBefore(observations().from(from));
    }
    return ending;
  }

  /** Whether the camera had closed before the last press: there was nothing left to cancel. */
  private boolean wasOverBefore(Observations way) {
    return way.actions()
        .filter(act -> act.purpose() == Purpose.DISMISS || act.purpose() == Purpose.BACK)
        .reduce((earlier, later) -> later)
        .flatMap(
            cancel ->
                way.camera()
                    .filter(use -> use.packageName().equals(statement.app().packageName()))
                    .filter(use -> use.when().latest().isBefore(cancel.when().earliest()))
                    .reduce((earlier, later) -> later))
        .filter(use -> !use.opened())
        .isPresent();
  }

  /** From a fresh state of the app to its scanner; there the app is ended, and opened again. */
  public WalkEnding endAppInScan() {
    return breakOff(
        () -> {
          recorder.stop();
          recorder.open();
        });
  }

  /**
   * Once the camera has had the time for a picture, which what is broken off may leave behind; a
   * scan that is over by then, at once.
   *
   * @return SCANNED where it was the scanner that was broken off
   */
  private WalkEnding breakOff(Runnable act) {
    WalkEnding ending = breakOff(act, FIRST_PICTURES);
    return ending == WalkEnding.DONE ? breakOff(act, Duration.ZERO) : ending;
  }

  private WalkEnding breakOff(Runnable act, Duration inScan) {
    recorder.reset(statement.app().file());
    WalkEnding reached =
        started(face.start(Manner.AGREEING, false))
            .orElseGet(() -> face.reachScanUnderWay(Manner.AGREEING));
    boolean scanning = face.isScanUnderWay(recorder.current());
    if (reached != WalkEnding.SCANNED || !scanning) {
      return reached == WalkEnding.SCANNED ? WalkEnding.STUCK : reached;
    }
    if (!inScan.isZero()) {
      recorder.idle(inScan);
      if (!face.isScanUnderWay(recorder.see())) {
        return WalkEnding.DONE;
      }
    }
    act.run();
    recorder.see();
    linger();
    return WalkEnding.SCANNED;
  }

  /** From a fresh state of the app to its scanner; there it is left for a while. */
  public WalkEnding leaveScan() {
    return breakOff(away::leaveAndReturn);
  }

  /** Starts the function and goes through it once more, from a fresh state of the app. */
  public WalkEnding agreeAfresh() {
    recorder.reset(statement.app().file());
    return startAndAgree(Manner.AGREEING);
  }

  /** Listens to the consent about the face now shown. */
  public void hearConsent() {
    access.hearWhole(ScreenHeard.Whereabouts.CONSENT);
  }

  /**
   * From a fresh state of the app to its scanner, and listens there before it is left; once more
   * where the scan was over before it was heard.
   */
  public WalkEnding hearScan() {
    AtomicBoolean heard = new AtomicBoolean();
    WalkEnding ending = WalkEnding.STUCK;
    for (int i = 0; i < MOST_SCANS && !heard.get(); i++) {
      ending =
          breakOff(
              () -> {
                heard.set(access.hearScan());
                recorder.back(Purpose.BACK);
              },
              Duration.ZERO);
    }
    return ending;
  }

  /** From a fresh state of the app to where the function is chosen, and listens there. */
  public RouteOutcome hearChoice() {
    recorder.reset(statement.app().file());
    RouteOutcome way = approach(Manner.ONLOOKER);
    if (way.completed()) {
      access.hearWhole(ScreenHeard.Whereabouts.CHOICE);
    }
    return way;
  }

  /** With letters so many times as large as usual, to the consent and to the other ways. */
  public LargeLetters inLargeLetters(double times) {
    return access.inLargeLetters(times, this);
  }

  /** Stays a while where the walk has come to, leaves the app and comes back to it. */
  public void leaveApp() {
    away.stayAndLeave();
  }

  /** From the consent about the face now shown on. */
  public WalkEnding refuseConsent() {
    return face.refuse();
  }

  /** Starts the function and refuses once more, from a fresh state of the app. */
  public WalkEnding refuseAfresh() {
    recorder.reset(statement.app().file());
    WalkEnding reached = startAndReachConsent();
    return reached == WalkEnding.CONSENT_REACHED ? refuseConsent() : reached;
  }

  /**
   * Starts each of the functions from a cold start of the app and agrees to what it asks, in order;
   * the app remembers, and is left as it is then.
   *
   * @param others at most {@value #MOST_OTHERS} of them are used
   * @return by the functions' ids; completed where the function came to its scan or its end,
   *     telling where a consent was given on the way
   */
  public List<Journey> agreeToOthers(List<FaceFunction> others) {
    List<Journey> used = new ArrayList<>();
    for (FaceFunction other : others.subList(0, Math.min(MOST_OTHERS, others.size()))) {
      int from = observations().steps().size();
      FaceWalk way = ways.apply(other);
      RouteOutcome start = way.start(Manner.AGREEING, false);
      WalkEnding ending = started(start).orElseGet(() -> way.agree(Manner.AGREEING));
      boolean through = ending == WalkEnding.DONE || ending == WalkEnding.SCANNED;
      RouteOutcome outcome =
          through || !start.completed()
              ? start
              : new RouteOutcome(
                  RouteOutcome.Kind.NOT_SHOWN,
                  start.act(),
                  other.ways().done().orElse(""),
                  recorder.current(),
                  observations().from(from).labels());
      boolean agreed = observations().from(from).first(Purpose.CONSENT).isPresent();
      used.add(new Journey(other.id(), outcome, agreed));
    }
    return used;
  }

  public WalkEnding startAndReachConsent() {
    return started(face.start(Manner.REFUSING_LATER, false)).orElseGet(face::reachConsent);
  }

  /** Starts the function once more and looks what comes; answers system dialogs by allowing. */
  public WalkEnding startAgain(boolean warm) {
    return started(face.startAgain(Manner.REFUSING_LATER, warm)).orElseGet(face::reachConsent);
  }

  /** Starts the function as the first time, in the running app that was left alone. */
  public WalkEnding startAfterWaiting() {
    return started(face.start(Manner.REFUSING_LATER, true)).orElseGet(face::reachConsent);
  }

  /** Uses the function once more, to its end where it asks nothing about the face. */
  public WalkEnding useAgain() {
    return started(face.startAgain(Manner.REFUSING_LATER, false)).orElseGet(face::useUnasked);
  }

  private static Optional<WalkEnding> started(RouteOutcome outcome) {
    return switch (outcome.kind()) {
      case COMPLETED -> Optional.empty();
      case LEFT_APP -> Optional.of(WalkEnding.LEFT_APP);
      default -> Optional.of(WalkEnding.BLOCKED);
    };
  }

  /**
   * Leaves the phone alone and looks now and then; where something counts down, until it has.
   *
   * @return the last look
   */
  public ObservedScreen doNothing(Duration atLeast) {
    ObservedScreen first = recorder.current();
    List<ObservedScreen> looks = new ArrayList<>(List.of(first));
    Duration waited = Duration.ZERO;
    while (waited.compareTo(atLeast) < 0 || isCounting(looks, waited)) {
      Duration left = atLeast.minus(waited);
      boolean last = left.compareTo(Duration.ZERO) > 0 && left.compareTo(BETWEEN_LOOKS) < 0;
      Duration next = last ? left : BETWEEN_LOOKS;
      recorder.idle(next);
      looks.add(recorder.see());
      Duration since =
          Duration.between(first.when().latest(), recorder.current().when().earliest());
      Duration idled = waited.plus(next);
      waited = since.compareTo(idled) > 0 ? since : idled;
      if (!recorder.current().resembles(first)) {
        break;
      }
    }
    return recorder.current();
  }

  /** Puts another build into a fresh state in the place of the one under test. */
  public void beginWith(Path build) {
    recorder.reset(Optional.of(build));
  }

  /** Puts a build over the one that is there, as an update does. */
  public Replacement update(Path build) {
    return recorder.update(build);
  }

  /** Ends the app's process. */
  public void close() {
    recorder.stop();
  }

  /** Leaves the phone alone for so long, whatever it shows meanwhile. */
  public ObservedScreen leaveAlone(Duration time) {
    recorder.idle(time);
    return recorder.see();
  }

  private static boolean isCounting(List<ObservedScreen> looks, Duration waited) {
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
    int from = observations().steps().size();
    RouteOutcome outcome = routes.follow(route, manner, warm, Purpose.ROUTE);
    return new Journey(name, outcome, isTelling(route, observations().from(from)));
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
              int from = observations().steps().size();
              RouteOutcome outcome = routes.tryOut(route, manner);
              made.add(new Journey(name, outcome, isTelling(route, observations().from(from))));
            });
    return made;
  }

  /** Words that were there anyway, on a screen that was there anyway, tell of no journey. */
  private static boolean isTelling(Route route, Observations way) {
    Optional<Action> last =
        way.actions()
            .filter(d -> d.purpose() == Purpose.ROUTE || d.purpose() == Purpose.TYPE)
            .reduce((a, b) -> b);
    if (last.isEmpty() || last.get().observed() == null || way.lastScreen().isEmpty()) {
      return false;
    }
    ObservedScreen before = last.get().observed();
    List<String> words =
        route.acts().stream()
            .flatMap(a -> a instanceof Act.See see ? Stream.of(see.label()) : Stream.empty())
            .toList();
    boolean anew =
        !words.isEmpty() && !LabelSearch.isShown(before.screen(), words.get(words.size() - 1));
    return anew || !before.resembles(way.lastScreen().get());
  }

  /**
   * The pages that one can turn to from here, home, the places of the app, each core journey, away
   * and back: within the session, in the process that remembers what was refused, answering prompts
   * by refusing.
   */
  public List<Journey> goAbout() {
    List<Journey> made = new ArrayList<>();
    PlacesWalk places = new PlacesWalk(recorder, routes, statement);
    places.visitFromHere();
    routes.open(Manner.ONLOOKER, true);
    linger();
    places.visit();
    statement
        .coreJourneys()
        .forEach(
            (name, route) -> {
              made.add(journey(name, route, Manner.ONLOOKER, true));
              linger();
              routes.open(Manner.ONLOOKER, true);
              linger();
            });
    recorder.background();
    recorder.see();
    recorder.bringBack();
    recorder.see();
    linger();
    return made;
  }

  /** Closes and opens the app, answering nothing. */
  public List<ObservedScreen> relaunch(int times) {
    List<ObservedScreen> arrivals = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      recorder.stop();
      recorder.open();
      recorder.see();
      arrivals.add(linger());
    }
    return arrivals;
  }

  /**
   * Closes and opens the app, and scrolls what it shows first, pressing nothing.
   *
   * @return its pages from the first to the last; empty where no end was reached
   */
  public List<ObservedScreen> readFirstPage() {
    List<ObservedScreen> pages = new ArrayList<>(relaunch(1));
    for (int i = 0; i < Scrolling.MOST_PAGES; i++) {
      Optional<ObservedScreen> next = scrolling.down();
      if (next.isEmpty()) {
        return pages;
      }
      pages.add(next.get());
    }
    return List.of();
  }

  private ObservedScreen linger() {
    return recorder.stay(LINGER);
  }

  /** The way to the function without its last act, from a cold start. */
  public RouteOutcome approach(Manner manner) {
    List<Act> acts = function.ways().start().acts();
    return routes.follow(acts.subList(0, acts.size() - 1), manner, false, Purpose.ROUTE);
  }

  /** Where each declared alternative stands, and what pressing it shows. */
  public List<Offer> offers() {
    return new OfferWalk(recorder, face, function).look(this);
  }

  /** Each declared alternative, gone through to its end. */
  public List<Completion> completions() {
    List<Completion> made = new ArrayList<>();
    for (Alternative alternative : function.ways().alternatives()) {
      if (!made.isEmpty()) {
        recorder.reset(statement.app().file());
      }
      int from = observations().steps().size();
      RouteOutcome outcome =
          routes.follow(alternative.route(), Manner.ONLOOKER, false, Purpose.ROUTE);
      made.add(new Completion(alternative, outcome, observations().from(from), Optional.empty()));
    }
    recorder.witness(Channel.CAMERA);
    return made.stream().allMatch(this::showsSuccess) ? made : withSuccess(made);
  }

  private boolean showsSuccess(Completion completion) {
    return !completion.outcome().completed()
        || completion
            .way()
            .lastScreen()
            .filter(
                s ->
                    function
                        .ways()
                        .done()
                        .filter(d -> LabelSearch.isShown(s.screen(), d))
                        .isPresent())
            .isPresent();
  }

  /** Uses the face function itself, so that what it ends in can be held against the other ends. */
  private List<Completion> withSuccess(List<Completion> made) {
    recorder.reset(statement.app().file());
    WalkEnding ending = startAndAgree(Manner.AGREEING);
    Optional<ObservedScreen> success =
        Optional.of(recorder.current())
            .filter(s -> ending == WalkEnding.DONE || ending == WalkEnding.SCANNED)
            .filter(s -> s.isSeen() && s.reading().kind() == Reading.Kind.OTHER);
    return made.stream()
        .map(c -> new Completion(c.alternative(), c.outcome(), c.way(), success))
        .toList();
  }

  /**
   * Walks the ways that the statement declares, without starting a declared face function, and
   * presses what the main screen offers besides.
   */
  public Exploration lookAround() {
    Exploration seen = new LookAround(recorder, routes, scrolling, statement).look();
    recorder.witness(Channel.CAMERA);
    return seen;
  }

  /** Tries to get away from where a refusal ended. */
  public WayOn wayOn() {
    return new LeaveWalk(recorder).leave();
  }

  public Withdrawal withdraw() {
    return withdrawal.withdraw();
  }

  /** Goes the way to the deletion of the face data to its end. */
  public RouteOutcome deleteFaceData() {
    return deletion.delete();
  }

  /** Looks for what closes the account, without the last step. */
  public RouteOutcome lookForAccountClosure() {
    return closure.look();
  }

  /**
   * Goes the way of closing the account: to its end only with an account to be thrown away.
   *
   * @return with the label of the last press where it was made, else without one
   */
  public RouteOutcome closeAccount() {
    return closure.close();
  }

  /** What a registration asks for, without the last step; empty where no way to it is declared. */
  public Optional<RouteOutcome> lookAtRegistration() {
    return closure.lookAtRegistration();
  }

  /** The way by which the account is used, if one is declared; the app is left as it is then. */
  public List<Journey> signIn() {
    return AccountWay.of(statement, function)
        .map(way -> List.of(journey(way.name(), way.route(), Manner.ONLOOKER, false)))
        .orElse(List.of());
  }

  /**
   * The ways by which the account is used, if any is declared: each from a fresh state of the app,
   * which then is as fresh again.
   */
  public List<Journey> useAccount() {
    List<Journey> made = new ArrayList<>();
    for (AccountWay way : AccountWay.all(statement, function)) {
      recorder.reset(statement.app().file());
      made.add(journey(way.name(), way.route(), Manner.ONLOOKER, false));
    }
    if (!made.isEmpty()) {
      recorder.reset(statement.app().file());
    }
    return made;
  }

  /**
   * Takes what the function has made out of the app, by its declared way; a function that is not
   * said to make anything is left alone.
   */
  public RouteOutcome exportMade() {
    return function
        .ways()
        .export()
        .map(way -> routes.follow(way, Manner.AGREEING, true, Purpose.ROUTE))
        .orElseGet(
            () ->
                new RouteOutcome(
                    RouteOutcome.Kind.NOT_SHOWN,
                    "export of the statement",
                    "",
                    recorder.current(),
                    0));
  }

  /** The face rules by a link on the consent now shown; each candidate is tried until one opens. */
  public OpenedText openRulesFromConsent() {
    return texts.rulesFromConsent(Scrolling.MOST_PAGES);
  }

  /**
   * From the consent now shown: reads what it links to, and comes back to it after each text.
   *
   * @return what was shown after each text was left; empty where no text opened
   */
  public List<ObservedScreen> readAndReturn() {
    return linked.readAndReturn();
  }

  /** A text by its declared route from the main screen; empty when none is declared. */
  public Optional<OpenedText> openText(String routeName) {
    return texts.byRoute(routeName, Scrolling.MOST_PAGES);
  }

  /**
   * Reads on after {@link #readConsent}: the texts that the app keeps for later, and the face rules
   * by their way where none opened from the consent.
   */
  public ReadNotices readNotices(ReadNotices sofar) {
    return notices.readOn(sofar, List.of(NoticeSource.PRIVACY_POLICY, NoticeSource.USER_AGREEMENT));
  }

  /** Reads the texts that the app keeps for later to their ends, without any face function. */
  public ReadNotices readNotices() {
    return notices.read(
        List.of(NoticeSource.FACE_RULES, NoticeSource.PRIVACY_POLICY, NoticeSource.USER_AGREEMENT));
  }

  /**
   * Reads the consent now shown and the face rules that open from it.
   *
   * @param reached how the way to it ended: without a consent there is nothing to read
   */
  public ReadNotices readConsent(WalkEnding reached) {
    return notices.consent(reached);
  }

  /** Reads the rules about the face to their end, by their declared way. */
  public ReadNotices readFaceRules() {
    return notices.read(List.of(NoticeSource.FACE_RULES));
  }

  /** Reads the lists of personal information collected and shared to their ends. */
  public ReadNotices readLists() {
    return notices.read(List.of(NoticeSource.COLLECTED_LIST, NoticeSource.SHARING_LIST));
  }

  /**
   * Makes the phone show that it still does what it did.
   *
   * @param accused whether the app is: then all is tried anew, else only that the screen changes
   * @return what it does no longer; empty when all is as it was
   */
  public Optional<Sentence> control(boolean accused) {
    ControlExperiment experiment = new ControlExperiment(recorder, statement.app().file());
    return accused ? experiment.fault() : experiment.stillness();
  }

  /** Shows that the channel would have shown what was not seen on it. */
  public void witness(Channel channel) {
    recorder.witness(channel);
  }
}
