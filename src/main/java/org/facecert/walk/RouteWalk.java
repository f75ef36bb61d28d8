package org.facecert.walk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.statement.Act;
import org.facecert.statement.AppStatement;
import org.facecert.statement.Route;

/** Follows the applicant's routes, answering what comes up on the way in a given manner. */
final class RouteWalk {

  private static final int MOST_SCROLLS = 12;
  private static final int MOST_INTERRUPTIONS = 6;

  /** how long a person waits for a screen that is still loading, before taking it for what it is */
  private static final Duration PATIENCE = Duration.ofMillis(800);

  private static final int PATIENT_LOOKS = 3;

  private final Stage stage;
  private final AppStatement statement;
  private final Interruptions interruptions;

  RouteWalk(Stage stage, AppStatement statement, Interruptions interruptions) {
    this.stage = stage;
    this.statement = statement;
    this.interruptions = interruptions;
  }

  /**
   * @param warm whether "open app" goes back to the main screen instead of a cold start
   * @param lastPurpose what the last tap of the route is to the person
   */
  Outcome follow(Route route, Manner manner, boolean warm, Purpose lastPurpose) {
    return follow(route.acts(), manner, warm, lastPurpose);
  }

  /** What is broken is broken a second time; what merely failed once is on the trail. */
  Outcome follow(List<Act> acts, Manner manner, boolean warm, Purpose lastPurpose) {
    Outcome first = attempt(acts, manner, warm, lastPurpose);
    boolean again = !first.completed() && !warm && first.kind() != Outcome.Kind.AMBIGUOUS;
    return again ? attempt(acts, manner, false, lastPurpose) : first;
  }

  private Outcome attempt(List<Act> acts, Manner manner, boolean warm, Purpose lastPurpose) {
    Outcome outcome = perform(acts, manner, warm, lastPurpose);
    if (!outcome.completed()) {
      stage.hindered(outcome);
    }
    return outcome;
  }

  /** Within the session, once; that it fails is no hindrance to what else is walked. */
  Outcome tryOut(Route route, Manner manner) {
    return perform(route.acts(), manner, true, Purpose.ROUTE);
  }

  private Outcome perform(List<Act> acts, Manner manner, boolean warm, Purpose lastPurpose) {
    Outcome outcome = completed(null);
    for (int i = 0; i < acts.size(); i++) {
      Purpose purpose = i == acts.size() - 1 ? lastPurpose : Purpose.ROUTE;
      outcome = perform(acts.get(i), manner, warm, purpose);
      if (!outcome.completed()) {
        boolean nested = acts.get(i) instanceof Act.Follow;
        return outcome.arriving(
            onlyLooks(acts.subList(i + 1, acts.size())) && (!nested || outcome.arrived()));
      }
    }
    return outcome;
  }

  private static boolean onlyLooks(List<Act> acts) {
    return acts.stream().allMatch(Act.See.class::isInstance);
  }

  private Outcome perform(Act act, Manner manner, boolean warm, Purpose purpose) {
    if (act instanceof Act.OpenApp) {
      return open(manner, warm);
    } else if (act instanceof Act.Back) {
      stage.back(Purpose.BACK);
      return completed(stage.see());
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

  Outcome open(Manner manner, boolean warm) {
    if (warm) {
      return home(manner);
    }
    stage.stop();
    stage.open();
    Sight sight = interruptions.answer(stage.see(), manner);
    return sight.reading().kind() == Reading.Kind.SYSTEM_OTHER
        ? new Outcome(Outcome.Kind.LEFT_APP, "open app", "", sight, 0)
        : completed(sight);
  }

  /** Back to the main screen without ending the app: back until it would be left, then in again. */
  private Outcome home(Manner manner) {
    Sight sight = stage.current();
    Optional<Sight> main = stage.trail().main();
    for (int i = 0; i < 6 && main.isPresent() && !alike(sight, main.get()); i++) {
      stage.back(Purpose.BACK);
      sight = interruptions.answer(stage.see(), manner);
      if (sight.reading().kind() == Reading.Kind.SYSTEM_OTHER) {
        stage.bringBack();
        sight = interruptions.answer(stage.see(), manner);
        break;
      }
    }
    return completed(sight);
  }

  static boolean alike(Sight one, Sight other) {
    return one.resembles(other);
  }

  private Outcome press(Act act, String label, boolean ifShown, Manner manner, Purpose purpose) {
    if (ifShown && !shownNow(label)) {
      return completed(stage.current());
    }
    Search search = find(label, manner, false);
    if (search.node() == null) {
      return search.outcome(act.toString());
    }
    return completed(stage.press(purpose, search.node()));
  }

  private Outcome tick(Act act, Act.Tick tick, Manner manner) {
    if (tick.ifShown() && !shownNow(tick.label())) {
      return completed(stage.current());
    }
    Search search = find(tick.label(), manner, false);
    Node node = search.node();
    if (node == null) {
      return search.outcome(act.toString());
    }
    if (!node.checked()) {
      stage.tap(Purpose.ROUTE, node);
      stage.see();
    }
    return completed(stage.current());
  }

  private Outcome see(Act act, Act.See see, Manner manner) {
    Search search = find(see.label(), manner, true);
    return search.seen() ? completed(stage.current()) : search.outcome(act.toString());
  }

  private Outcome type(Act act, Act.Type type, Manner manner) {
    if (type.ifShown() && !shownNow(type.field())) {
      return completed(stage.current());
    }
    Search search = findField(type.field(), manner);
    Node node = search.node();
    if (node == null) {
      return search.outcome(act.toString());
    }
    stage.type(node, statement.value(type.value()), type.field());
    return completed(stage.see());
  }

  private boolean shownNow(String label) {
    return Labels.isShown(stage.current().screen(), label);
  }

  private Search find(String label, Manner manner, boolean onlySee) {
    return new Search(label, onlySee ? Search.Wanted.TEXT : Search.Wanted.CONTROL).run(manner);
  }

  private Search findField(String label, Manner manner) {
    return new Search(label, Search.Wanted.FIELD).run(manner);
  }

  private static Outcome completed(@org.jspecify.annotations.Nullable Sight sight) {
    return new Outcome(Outcome.Kind.COMPLETED, "", "", sight, 0);
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
    private Outcome.Kind hindrance = Outcome.Kind.NOT_SHOWN;
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

    Outcome outcome(String act) {
      boolean onlyWords =
          hindrance == Outcome.Kind.NOT_SHOWN
              && wanted == Wanted.CONTROL
              && Labels.words(stage.current().screen(), label).isPresent();
      return new Outcome(
          onlyWords ? Outcome.Kind.NOT_PRESSABLE : hindrance,
          act,
          label,
          stage.current(),
          searched);
    }

    Search run(Manner manner) {
      Sight sight = stage.current();
      int interrupted = 0;
      int patient = 0;
      while (!looked(sight)) {
        Sight next = interruptions.answerOnce(sight, manner).orElse(null);
        if (next != null && interrupted++ < MOST_INTERRUPTIONS) {
          sight = next;
          continue;
        }
        if (sight.reading().kind() == Reading.Kind.SYSTEM_OTHER) {
          hindrance = Outcome.Kind.LEFT_APP;
          return this;
        }
        if (patient++ < PATIENT_LOOKS) {
          stage.idle(PATIENCE);
          sight = stage.see();
          continue;
        }
        scrollFor();
        if (!done() && sight.reading().kind() == Reading.Kind.FACE_CONSENT) {
          hindrance = Outcome.Kind.FACE_DEMANDED;
        }
        return this;
      }
      return this;
    }

    private void scrollFor() {
      Optional<Node> scrollable = scrollable();
      for (int i = 0; i < MOST_SCROLLS && scrollable.isPresent(); i++) {
        if (stage.scroll(scrollable.get(), true).isEmpty() || looked(stage.see())) {
          return;
        }
        scrollable = scrollable();
      }
    }

    private Optional<Node> scrollable() {
      return stage.current().screen().nodes().stream()
          .filter(n -> n.displayed() && n.scrollable())
          .max((a, b) -> Long.compare(a.bounds().area(), b.bounds().area()));
    }

    private boolean done() {
      return found != null || seen || hindrance != Outcome.Kind.NOT_SHOWN;
    }

    /** Whether the search is over with this sight. */
    private boolean looked(Sight sight) {
      searched += (int) sight.screen().nodes().stream().filter(n -> !n.label().isBlank()).count();
      if (wanted == Wanted.TEXT) {
        seen = Labels.isShown(sight.screen(), label);
        return seen;
      }
      Labels.Match match =
          wanted == Wanted.FIELD
              ? Labels.field(sight.screen(), label)
              : Labels.control(sight.screen(), label);
      if (match instanceof Labels.Match.One one) {
        if (one.node().enabled()) {
          found = one.node();
          hindrance = Outcome.Kind.NOT_SHOWN;
          return true;
        }
        hindrance = Outcome.Kind.DISABLED;
        return false;
      }
      if (match instanceof Labels.Match.Several) {
        hindrance = Outcome.Kind.AMBIGUOUS;
        return true;
      }
      return false;
    }
  }
}
