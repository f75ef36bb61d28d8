package org.facecert.walk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.facecert.device.AppControl;
import org.facecert.device.DeviceFault;
import org.facecert.device.FreshState;
import org.facecert.device.Replacement;
import org.facecert.device.Session;
import org.facecert.device.SpokenScreen;
import org.facecert.device.TextSize;
import org.facecert.device.UnreadableAnswer;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Vault;
import org.facecert.observation.Action;
import org.facecert.observation.AppReset;
import org.facecert.observation.Channel;
import org.facecert.observation.Look;
import org.facecert.observation.ObservationLog;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.PagesUnread;
import org.facecert.observation.Purpose;
import org.facecert.observation.RouteBlocked;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.ScreenHeard;
import org.facecert.probe.Watches;
import org.facecert.screen.AppIdentity;
import org.facecert.screen.NavigationBar;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.screen.Spoken;
import org.facecert.screen.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Looks and acts on the phone, and writes every look and act into the log of observations. */
final class Recorder {

  /** how long a person waits for an app that asks its server, before pressing again */
  private static final Duration PATIENCE = Duration.ofMillis(800);

  private static final int PATIENT_LOOKS = 3;

  private final Session session;
  private final Vocabulary vocabulary;
  private final ObservationLog log;
  private final AppIdentity app;
  private final Watches watches;
  private final Vault vault;
  private @Nullable ObservedScreen current;

  /** nothing was done to the phone since the last look */
  private boolean untouched;

  /**
   * @param watches told of all that is done and seen
   */
  Recorder(
      Session session,
      Vocabulary vocabulary,
      ObservationLog log,
      AppIdentity app,
      Vault vault,
      Watches watches) {
    this.session = session;
    this.vocabulary = vocabulary;
    this.log = log;
    this.app = app;
    this.vault = vault;
    this.watches = watches;
  }

  String app() {
    return app.packageName();
  }

  Observations observations() {
    return log.observations();
  }

  private AppControl control() {
    untouched = false;
    return session
        .capability(AppControl.class)
        .orElseThrow(() -> new DeviceFault("fault.no-app-control"));
  }

  /**
   * The settled screen now, after what the probes saw. Where nothing is drawn, or the picture
   * cannot be read, a person gives it some time.
   */
  ObservedScreen see() {
    ObservedScreen now = look();
    for (int i = 0; i < PATIENT_LOOKS && !now.isSeen(); i++) {
      idle(PATIENCE);
      now = look();
    }
    return now;
  }

  private ObservedScreen look() {
    Look look = untouched ? session.lookAgain() : session.look();
    watches.looked(!untouched);
    untouched = true;
    Reading reading = Reading.of(look.screen(), vocabulary, app);
    ObservedScreen observed =
        log.add(n -> new ObservedScreen(n, log.nextScreen(), look, reading, isPictured(look)));
    current = observed;
    return observed;
  }

  /** A picture that was refused is no picture; only what claims to be one is held to it. */
  private boolean isPictured(Look look) {
    return !look.picture().mediaType().equals("image/png")
        || Png.isWhole(vault.get(look.picture().digest()));
  }

  /**
   * Presses, and looks what it led to. Where nothing at all comes of it, a person presses once more
   * before taking the control for dead: touches get lost.
   */
  ObservedScreen press(Purpose purpose, Node node) {
    ObservedScreen before = current();
    tap(purpose, node);
    if (NavigationBar.controls(before.screen()).contains(node)) {
      // the tab of the page that is shown leads nowhere, however long a person waits
      return see();
    }
    ObservedScreen now = seeReaction();
    if (isUnmoved(before, now)) {
      tap(Purpose.REPEAT, node);
      now = seeReaction();
    }
    return now;
  }

  /**
   * Presses what leads to a place, where one may be already: there nothing comes of it. Waits once
   * and not as long as for a way that is declared to lead on; what is late is seen at the next
   * look.
   */
  ObservedScreen visit(Purpose purpose, Node node, Duration stay) {
    ObservedScreen before = current();
    tap(purpose, node);
    ObservedScreen now = see();
    if (!isUnmoved(before, now) || NavigationBar.controls(before.screen()).contains(node)) {
      return now;
    }
    now = stay(stay);
    if (isUnmoved(before, now)) {
      tap(Purpose.REPEAT, node);
      now = see();
    }
    return now;
  }

  private static boolean isUnmoved(ObservedScreen before, ObservedScreen now) {
    // what was said before is still on the screen for a while
    return now.isSeen()
        && now.screen().sameAs(before.screen())
        && before.reading().toasts().containsAll(now.reading().toasts());
  }

  /**
   * Where nothing came of anything, the phone has to show that it still answers: the app is closed,
   * and something else has to be seen.
   *
   * @throws DeviceFault when the same is seen as before
   */
  void proveAlive() {
    ObservedScreen before = current();
    stop();
    if (see().screen().sameAs(before.screen())) {
      throw new DeviceFault("fault.stands-still");
    }
  }

  /**
   * At the end of a walk: closes the app, or opens it where something else is in front, and looks
   * whether that shows. A dialog of the system's stays in front whatever is done to the app, and
   * goes with the home screen.
   */
  boolean standsStill() {
    ObservedScreen before = current();
    if (before.reading().kind() == Reading.Kind.SYSTEM_PERMISSION) {
      background();
    } else if (before.screen().packageName().equals(app())) {
      stop();
    } else {
      open();
    }
    untouched = false;
    return session.stillShows(before.screen());
  }

  /**
   * Listens to the screen as it stands, twice, and once more where it moved meanwhile; nothing is
   * noted where it never stood still, or the phone does not tell.
   */
  void hear(ScreenHeard.Whereabouts place) {
    for (int i = 0; i < PATIENT_LOOKS; i++) {
      ObservedScreen shown = see();
      Optional<ScreenHeard> first = given(place, shown);
      Optional<ScreenHeard> again = first.flatMap(heard -> given(place, shown));
      if (again.filter(heard -> heard.said().equals(first.orElseThrow().said())).isPresent()
          && session.stillShows(shown.screen())) {
        note(again.get());
        return;
      }
    }
  }

  /**
   * Listens once to what was seen last and is soon over.
   *
   * @return whether it was still there afterwards
   */
  boolean hearQuickly(ScreenHeard.Whereabouts place) {
    ObservedScreen shown = current();
    Optional<ScreenHeard> heard =
        given(place, shown).filter(h -> session.stillShows(shown.screen()));
    heard.ifPresent(this::note);
    return heard.isPresent();
  }

  private void note(ScreenHeard heard) {
    log.add(
        n ->
            new ScreenHeard(
                n, heard.place(), heard.screen(), heard.said(), heard.source(), heard.when()));
  }

  /** Empty where the phone does not tell, or gave nothing that has a word, though words show. */
  private Optional<ScreenHeard> given(ScreenHeard.Whereabouts place, ObservedScreen shown) {
    Optional<SpokenScreen> spoken = session.capability(SpokenScreen.class);
    if (spoken.isEmpty() || !shown.isSeen()) {
      return Optional.empty();
    }
    Moment start = session.now();
    try {
      SpokenScreen.SpokenTree given = spoken.get().read();
      Moment when = new Moment(start.earliest(), session.now().latest());
      List<Spoken> said = Spoken.on(given.screen());
      return said.stream().allMatch(s -> s.words().isBlank())
          ? Optional.empty()
          : Optional.of(new ScreenHeard(0, place, shown, said, given.evidence(), when));
    } catch (UnreadableAnswer e) {
      return Optional.empty();
    }
  }

  /** How large the phone writes; empty where nobody can set that. */
  Optional<TextSize> letters() {
    untouched = false;
    return session.capability(TextSize.class);
  }

  /** A way ended before its end. */
  void hindered(RouteOutcome outcome) {
    log.add(n -> new RouteBlocked(n, outcome, session.now()));
  }

  /** Looks what an act led to; where nothing new shows yet, a person gives it some time. */
  ObservedScreen seeReaction() {
    ObservedScreen before = current();
    ObservedScreen now = see();
    for (int i = 0; i < PATIENT_LOOKS && isUnmoved(before, now); i++) {
      idle(PATIENCE);
      now = see();
    }
    return now;
  }

  /** The suite's clock. */
  Moment now() {
    return session.now();
  }

  ObservedScreen current() {
    return current != null ? current : see();
  }

  Action tap(Purpose purpose, Node node) {
    return record(purpose, node.label(), node, () -> session.tap(node));
  }

  Action type(Node field, String text, String shownAs) {
    return record(Purpose.TYPE, shownAs, field, () -> session.type(field, text));
  }

  Action back(Purpose purpose) {
    return record(purpose, "", null, session::back);
  }

  Action open() {
    boolean ended = isEnded();
    return record(
        Purpose.OPEN_APP,
        "",
        null,
        () -> {
          if (ended) {
            control().start(app());
          } else {
            control().launch(app());
          }
        });
  }

  /** The app was ended or installed anew, and nothing was done, nor it seen, since. */
  boolean isEnded() {
    Observations all = log.observations();
    return all.steps().stream()
        .filter(o -> o instanceof Action || o instanceof AppReset)
        .reduce((a, b) -> b)
        .filter(
            last ->
                last instanceof AppReset
                    || (last instanceof Action act && act.purpose() == Purpose.STOP_APP))
        .filter(
            last ->
                all.since(last)
                    .screens()
                    .noneMatch(s -> s.screen().packageName().equals(app.packageName())))
        .isPresent();
  }

  /** To the phone's home screen; the app lives on. */
  Action background() {
    return record(Purpose.BACKGROUND, "", null, () -> control().background(app()));
  }

  /** To the phone's list of the apps that were used last. */
  Action recents() {
    return record(Purpose.RECENTS, "", null, () -> control().recents());
  }

  /** To the app as it is: no cold start. */
  Action bringBack() {
    return record(Purpose.RESUME_APP, "", null, () -> control().bringBack(app()));
  }

  /** Puts the app into a proven fresh state. */
  void reset(Optional<Path> file) {
    FreshState fresh = control().reset(app(), file.orElse(null));
    log.add(n -> new AppReset(n, fresh.evidence(), session.now()));
    current = null;
  }

  /** Puts a build over the one that is there. */
  Replacement update(Path file) {
    Replacement made = control().update(app(), file);
    current = null;
    return made;
  }

  Action stop() {
    return record(Purpose.STOP_APP, "", null, () -> control().stop(app()));
  }

  /** A screen goes on below what was read of it. */
  void unread() {
    log.add(n -> new PagesUnread(n, session.now()));
  }

  /**
   * Stays and looks: the given time after the last act, looks that were made meanwhile included.
   * What an app does by itself it does after an act, not after a look.
   */
  ObservedScreen stay(Duration afterLastAct) {
    Instant until =
        log.observations()
            .actions()
            .filter(act -> act.purpose() != Purpose.WAIT)
            .reduce((earlier, later) -> later)
            .map(act -> act.when().latest())
            .orElseGet(() -> session.now().latest())
            .plus(afterLastAct);
    Duration left = Duration.between(session.now().earliest(), until);
    if (left.compareTo(Duration.ZERO) > 0) {
      idle(left.compareTo(afterLastAct) > 0 ? afterLastAct : left);
    }
    return see();
  }

  /** Lets time pass without touching the phone. */
  Action idle(Duration duration) {
    return record(Purpose.WAIT, duration.toMillis() + " ms", null, () -> session.idle(duration));
  }

  /** Scrolls; empty when the end was reached already. */
  Optional<Action> scroll(Node scrollable, boolean forward) {
    watches.acting(Purpose.SCROLL);
    Moment start = session.now();
    untouched = false;
    if (!session.scroll(scrollable, forward)) {
      return Optional.empty();
    }
    return Optional.of(note(Purpose.SCROLL, forward ? "down" : "up", scrollable, start));
  }

  /** Shows that the channel would have shown what was not seen on it. */
  void witness(Channel channel) {
    untouched = false;
    watches.witness(channel, current != null && current.screen().packageName().equals(app()));
  }

  private Action record(Purpose purpose, String label, @Nullable Node node, Runnable act) {
    watches.acting(purpose);
    Moment start = session.now();
    untouched &= purpose == Purpose.WAIT;
    act.run();
    return note(purpose, label, node, start);
  }

  private Action note(Purpose purpose, String label, @Nullable Node node, Moment start) {
    Moment when = new Moment(start.earliest(), session.now().latest());
    return log.add(n -> new Action(n, purpose, label, node, current, when));
  }
}
