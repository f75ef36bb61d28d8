package org.facecert.walk;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.RouteOutcome;
import org.facecert.screen.NavigationBar;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.statement.Act;
import org.facecert.statement.AppStatement;
import org.facecert.statement.Route;

/** Follows the applicant's routes, answering what comes up on the way in a given manner. */
final class RouteWalk {

  private static final int MOST_SCROLLS = 12;
  private static final int MOST_INTERRUPTIONS = 6;

  /** sheets of the app's own that a person puts away on the way to one control */
  private static final int MOST_SHEETS = 2;

  /** how long a person waits for a screen that is still loading, before taking it for what it is */
  private static final Duration PATIENCE = Duration.ofMillis(800);

  private static final int PATIENT_LOOKS = 3;

  private final Recorder recorder;
  private final AppStatement statement;
  private final Interruptions interruptions;

  RouteWalk(Recorder recorder, AppStatement statement, Interruptions interruptions) {
    this.recorder = recorder;
    this.statement = statement;
    this.interruptions = interruptions;
  }

  /**
   * @param warm whether "open app" goes back to the main screen instead of a cold start
   * @param lastPurpose what the last tap of the route is to the person
   */
  RouteOutcome follow(Route route, Manner manner, boolean warm, Purpose lastPurpose) {
    return follow(route.acts(), manner, warm, lastPurpose);
  }

  /** What is broken is broken a second time; what merely failed once is on the log. */
  RouteOutcome follow(List<Act> acts, Manner manner, boolean warm, Purpose lastPurpose) {
    int from = recorder.observations().steps().size();
    RouteOutcome first = attempt(acts, manner, warm, lastPurpose);
    boolean again = !first.completed() && !warm && first.kind() != RouteOutcome.Kind.AMBIGUOUS;
    return again && !isTurnedOff(from, lastPurpose)
        ? attempt(acts, manner, false, lastPurpose)
        : first;
  }

  /** A switch that withdraws would be put on again by going the way once more. */
  private boolean isTurnedOff(int from, Purpose lastPurpose) {
    return lastPurpose == Purpose.WITHDRAW
        && recorder
            .observations()
            .actions()
            .filter(act -> act.number() > from && act.purpose().isTap())
            .anyMatch(act -> act.node() != null && act.node().checkable());
  }

  /**
   * As one who has just used the app goes on in it, without ending it: what an app remembers for a
   * visit is still there. Where that does not lead to the end, from a cold start.
   */
  RouteOutcome goOn(Route route, Manner manner, Purpose lastPurpose) {
    int from = recorder.observations().steps().size();
    RouteOutcome within = perform(route.acts(), manner, true, lastPurpose);
    if (!within.completed() && isTurnedOff(from, lastPurpose)) {
      recorder.hindered(within);
      return within;
    }
    return within.completed() ? within : follow(route, manner, false, lastPurpose);
  }

  /** Presses what may lead to a place, without a declared way; see {@link Recorder#visit}. */
  RouteOutcome visit(String label, Manner manner, Duration stay) {
    Act act = new Act.Tap(label, false);
    Search search = find(label, manner, false);
    Node node = search.node();
    if (node != null) {
      return completed(recorder.visit(Purpose.ROUTE, node, stay));
    }
    RouteOutcome outcome = search.outcome(act.toString());
    recorder.hindered(outcome);
    return outcome;
  }

  private RouteOutcome attempt(List<Act> acts, Manner manner, boolean warm, Purpose lastPurpose) {
    RouteOutcome outcome = perform(acts, manner, warm, lastPurpose);
    if (!outcome.completed()) {
      recorder.hindered(outcome);
    }
    return outcome;
  }

  /** Follows a way as far as its last press, whose control is looked for and not pressed. */
  RouteOutcome reach(Route route, Manner manner) {
    List<Act> acts = whole(route).toList();
    for (int last = acts.size() - 1; last >= 0; last--) {
      if (acts.get(last) instanceof Act.Tap tap) {
        RouteOutcome way = follow(acts.subList(0, last), manner, false, Purpose.ROUTE);
        return way.completed() ? lookFor(tap, manner) : way;
      }
    }
    return follow(route, manner, false, Purpose.ROUTE);
  }

  /** The label of the last press of a way, be it on another way that it follows. */
  Optional<String> lastPress(Route route) {
    return whole(route)
        .flatMap(act -> act instanceof Act.Tap tap ? Stream.of(tap.label()) : Stream.empty())
        .reduce((earlier, later) -> later);
  }

  /** Its acts, with those of the ways that it follows in their place. */
  private Stream<Act> whole(Route route) {
    return route.acts().stream()
        .flatMap(
            act ->
                act instanceof Act.Follow follow
                    ? whole(statement.route(follow.route()))
                    : Stream.of(act));
  }

  /** Answers what came up after the last act. */
  ObservedScreen answered(Manner manner) {
    return interruptions.answer(recorder.current(), manner);
  }

  private RouteOutcome lookFor(Act.Tap tap, Manner manner) {
    Search search = find(tap.label(), manner, false);
    return search.node() != null
        ? completed(recorder.current())
        : search.outcome(tap.toString()).arriving(true);
  }

  /** Within the session, once; that it fails is no hindrance to what else is walked. */
  RouteOutcome tryOut(Route route, Manner manner) {
    return perform(route.acts(), manner, true, Purpose.ROUTE);
  }

  private RouteOutcome perform(List<Act> acts, Manner manner, boolean warm, Purpose lastPurpose) {
    RouteOutcome outcome = completed(null);
    for (int i = 0; i < acts.size(); i++) {
      boolean last = i == acts.size() - 1 || isOneOfTheLast(acts, i, lastPurpose);
      Purpose purpose = last ? lastPurpose : Purpose.ROUTE;
      outcome = perform(acts.get(i), manner, warm, purpose);
      if (!outcome.completed()) {
        boolean nested = acts.get(i) instanceof Act.Follow;
        return outcome.arriving(
            onlyLooks(acts.subList(i + 1, acts.size())) && (!nested || outcome.arrived()));
      }
    }
    return outcome;
  }

  /**
   * A withdrawal may end with a control for each function, of which only those are shown that there
   * is something to withdraw by.
   */
  private static boolean isOneOfTheLast(List<Act> acts, int i, Purpose lastPurpose) {
    return lastPurpose == Purpose.WITHDRAW
        && acts.subList(i, acts.size()).stream()
            .allMatch(act -> act instanceof Act.Tap tap && tap.ifShown());
  }

  private static boolean onlyLooks(List<Act> acts) {
    return acts.stream().allMatch(Act.See.class::isInstance);
  }

  private RouteOutcome perform(Act act, Manner manner, boolean warm, Purpose purpose) {
    if (act instanceof Act.OpenApp) {
      return open(manner, warm);
    } else if (act instanceof Act.Back) {
      recorder.back(Purpose.BACK);
      return completed(recorder.see());
    } else if (act instanceof Act.Follow follow) {
      return perform(statement.route(follow.route()).acts(), manner, warm, purpose);
    } else if (act instanceof Act.Tap tap) {
      return press(act, tap.label(), tap.ifShown(), manner, purpose);
    } else if (act instanceof Act.Tick tick) {
      return tick(act, tick, manner);
    } else if (act instanceof Act.See see) {
      return see(act, see, manner);
    } else if (act instanceof Act.Type type) {
      return type(act, type, manner);
    }
    throw new IllegalStateException("unknown act " + act);
  }

  RouteOutcome open(Manner manner, boolean warm) {
    if (warm) {
      return home(manner);
    }
    if (!recorder.isEnded()) {
      recorder.stop();
    }
    recorder.open();
    ObservedScreen observed = interruptions.answer(recorder.see(), manner);
    return observed.reading().kind() == Reading.Kind.SYSTEM_OTHER
        ? new RouteOutcome(RouteOutcome.Kind.LEFT_APP, "open app", "", observed, 0)
        : completed(observed);
  }

  /** Back to the main screen without ending the app: back until it would be left, then in again. */
  private RouteOutcome home(Manner manner) {
    ObservedScreen observed = recorder.current();
    Optional<ObservedScreen> main = recorder.observations().main();
    for (int i = 0; i < 6 && main.isPresent() && !alike(observed, main.get()); i++) {
      Optional<Node> tab = tabOf(main.get(), observed);
      if (tab.isPresent()) {
        recorder.tap(Purpose.ROUTE, tab.get());
      } else {
        recorder.back(Purpose.BACK);
      }
      observed = interruptions.answer(recorder.see(), manner);
      if (observed.reading().kind() == Reading.Kind.SYSTEM_OTHER) {
        recorder.bringBack();
        observed = interruptions.answer(recorder.see(), manner);
        break;
      }
    }
    return completed(observed);
  }

  /**
   * The tab of the main screen, where one stands on another tab of the same bar: going back from
   * there leaves many an app, and its session with it.
   */
  private static Optional<Node> tabOf(ObservedScreen main, ObservedScreen observed) {
    List<Node> bar = bar(observed);
    List<Node> ofMain = bar(main);
    List<String> shown = bar.stream().map(Node::label).toList();
    boolean same = !bar.isEmpty() && shown.equals(ofMain.stream().map(Node::label).toList());
    if (!same) {
      return Optional.empty();
    }
    return ofMain.stream()
        .filter(RouteWalk::isOn)
        .findFirst()
        .flatMap(on -> bar.stream().filter(n -> n.label().equals(on.label())).findFirst())
        .filter(n -> !isOn(n));
  }

  private static List<Node> bar(ObservedScreen observed) {
    return NavigationBar.controls(observed.screen()).stream()
        .sorted(Comparator.comparingInt(n -> n.bounds().left()))
        .toList();
  }

  private static boolean isOn(Node tab) {
    return tab.checked() || tab.subtree().stream().anyMatch(Node::selected);
  }

  static boolean alike(ObservedScreen one, ObservedScreen other) {
    return one.resembles(other);
  }

  private RouteOutcome press(
      Act act, String label, boolean ifShown, Manner manner, Purpose purpose) {
    if (ifShown && !shownNow(label)) {
      return completed(recorder.current());
    }
    Search search = find(label, manner, false);
    if (search.node() == null) {
      return search.outcome(act.toString());
    }
    return completed(recorder.press(purpose, search.node()));
  }

  private RouteOutcome tick(Act act, Act.Tick tick, Manner manner) {
    if (tick.ifShown() && !shownNow(tick.label())) {
      return completed(recorder.current());
    }
    Search search = find(tick.label(), manner, false);
    Node node = search.node();
    if (node == null) {
      return search.outcome(act.toString());
    }
    if (!node.checked()) {
      recorder.tap(Purpose.ROUTE, node);
      recorder.see();
    }
    return completed(recorder.current());
  }

  private RouteOutcome see(Act act, Act.See see, Manner manner) {
    if (see.ifShown() && !shownNow(see.label())) {
      return completed(recorder.current());
    }
    Search search = find(see.label(), manner, true);
    return search.seen() ? completed(recorder.current()) : search.outcome(act.toString());
  }

  private RouteOutcome type(Act act, Act.Type type, Manner manner) {
    if (type.ifShown() && !shownNow(type.field())) {
      return completed(recorder.current());
    }
    Search search = findField(type.field(), manner);
    Node node = search.node();
    if (node == null) {
      return search.outcome(act.toString());
    }
    recorder.type(node, statement.value(type.value()), type.field());
    return completed(recorder.see());
  }

  private boolean shownNow(String label) {
    return LabelSearch.isShown(recorder.current().screen(), label);
  }

  private Search find(String label, Manner manner, boolean onlySee) {
    return new Search(label, onlySee ? Search.Wanted.TEXT : Search.Wanted.CONTROL).run(manner);
  }

  private Search findField(String label, Manner manner) {
    return new Search(label, Search.Wanted.FIELD).run(manner);
  }

  private static RouteOutcome completed(
      @org.jspecify.annotations.Nullable ObservedScreen observed) {
    return new RouteOutcome(RouteOutcome.Kind.COMPLETED, "", "", observed, 0);
  }

  /** One label's search over screens that load, scroll and are interrupted. */
  private final class Search {

    enum Wanted {
      CONTROL,
      FIELD,
      TEXT
    }

    private final String label;
    private final Wanted wanted;
    private int searched;
    private RouteOutcome.Kind blockedRoute = RouteOutcome.Kind.NOT_SHOWN;
    private @org.jspecify.annotations.Nullable Node found;
    private boolean seen;

    Search(String label, Wanted wanted) {
      this.label = label;
      this.wanted = wanted;
    }

    @org.jspecify.annotations.Nullable
    Node node() {
      return found;
    }

    boolean seen() {
      return seen;
    }

    RouteOutcome outcome(String act) {
      boolean onlyWords =
          blockedRoute == RouteOutcome.Kind.NOT_SHOWN
              && wanted == Wanted.CONTROL
              && LabelSearch.words(recorder.current().screen(), label).isPresent();
      return new RouteOutcome(
          onlyWords ? RouteOutcome.Kind.NOT_PRESSABLE : blockedRoute,
          act,
          label,
          recorder.current(),
          searched);
    }

    Search run(Manner manner) {
      ObservedScreen observed = recorder.current();
      int interrupted = 0;
      int patient = 0;
      int sheets = 0;
      while (!looked(observed)) {
        ObservedScreen next = interruptions.answerOnce(observed, manner).orElse(null);
        if (next != null && interrupted++ < MOST_INTERRUPTIONS) {
          observed = next;
          continue;
        }
        Optional<Node> closer = PassingSheet.closer(observed.reading());
        if (closer.isPresent() && sheets++ < MOST_SHEETS) {
          observed = recorder.press(Purpose.ROUTE, closer.get());
          continue;
        }
        if (observed.reading().kind() == Reading.Kind.SYSTEM_OTHER) {
          blockedRoute = RouteOutcome.Kind.LEFT_APP;
          return this;
        }
        if (patient++ < PATIENT_LOOKS) {
          recorder.idle(PATIENCE);
          observed = recorder.see();
          continue;
        }
        scrollFor();
        if (!done() && observed.reading().kind() == Reading.Kind.FACE_CONSENT) {
          blockedRoute = RouteOutcome.Kind.FACE_DEMANDED;
        }
        return this;
      }
      return this;
    }

    private void scrollFor() {
      Optional<Node> scrollable = scrollable();
      for (int i = 0; i < MOST_SCROLLS && scrollable.isPresent(); i++) {
        if (recorder.scroll(scrollable.get(), true).isEmpty() || looked(recorder.see())) {
          return;
        }
        scrollable = scrollable();
      }
    }

    private Optional<Node> scrollable() {
      return recorder.current().screen().nodes().stream()
          .filter(n -> n.displayed() && n.scrollable())
          .max((a, b) -> Long.compare(a.bounds().area(), b.bounds().area()));
    }

    private boolean done() {
      return found != null || seen || blockedRoute != RouteOutcome.Kind.NOT_SHOWN;
    }

    /** Whether the search is over with this screen. */
    private boolean looked(ObservedScreen observed) {
      searched +=
          (int) observed.screen().nodes().stream().filter(n -> !n.label().isBlank()).count();
      if (wanted == Wanted.TEXT) {
        seen = LabelSearch.isShown(observed.screen(), label);
        return seen;
      }
      LabelSearch.Match match =
          wanted == Wanted.FIELD
              ? LabelSearch.field(observed.screen(), label)
              : LabelSearch.control(observed.screen(), label);
      if (match instanceof LabelSearch.Match.One one) {
        if (one.node().enabled()) {
          found = one.node();
          blockedRoute = RouteOutcome.Kind.NOT_SHOWN;
          return true;
        }
        blockedRoute = RouteOutcome.Kind.DISABLED;
        return false;
      }
      if (match instanceof LabelSearch.Match.Several) {
        blockedRoute = RouteOutcome.Kind.AMBIGUOUS;
        return true;
      }
      return false;
    }
  }
}
