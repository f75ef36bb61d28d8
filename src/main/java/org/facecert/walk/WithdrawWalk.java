package org.facecert.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facecert.observation.Action;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.Withdrawal;
import org.facecert.screen.Concept;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.AppStatement;
import org.facecert.statement.Route;

/** Takes the consent back: by the declared route, else by looking where a person would look. */
final class WithdrawWalk {

  private static final String ROUTE = "withdraw-face-consent";

  private final Recorder recorder;
  private final AppStatement statement;
  private final RouteWalk routes;
  private final Vocabulary vocabulary;
  private final ControlSearch search;

  WithdrawWalk(Recorder recorder, AppStatement statement, RouteWalk routes, Vocabulary vocabulary) {
    this.recorder = recorder;
    this.statement = statement;
    this.routes = routes;
    this.vocabulary = vocabulary;
    this.search = ControlSearch.ofTheFace(recorder, routes, vocabulary, Concept.WITHDRAW);
  }

  Withdrawal withdraw() {
    Optional<Route> declared = Optional.ofNullable(statement.routes().get(ROUTE));
    // the way back to the main screen is no part of the way to the control
    declared.ifPresent(r -> routes.open(Manner.ONLOOKER, true));
    int from = recorder.observations().steps().size();
    RouteOutcome outcome =
        declared
            .map(r -> arrivedAtIt(routes.goOn(r, Manner.ONLOOKER, Purpose.WITHDRAW)))
            .orElseGet(() -> search.press(Purpose.WITHDRAW, "look for a way to withdraw"));
    Optional<Action> control = control(from, outcome);
    if (outcome.completed()) {
      search.confirm(Purpose.CONFIRM_WITHDRAWAL, control.map(Action::observed));
    }
    search.awaitEffect(control.map(Action::observed));
    Withdrawal withdrawal =
        new Withdrawal(
            outcome,
            declared.isPresent(),
            taps(from),
            control.orElse(null),
            control.map(Action::observed).orElse(null),
            recorder.current(),
            screensSince(from));
    if (isDead(withdrawal)) {
      recorder.proveAlive();
    }
    return withdrawal;
  }

  /** Where the control that withdraws is looked for the way is done; after it one only confirms. */
  private RouteOutcome arrivedAtIt(RouteOutcome outcome) {
    return vocabulary.matches(Concept.WITHDRAW, outcome.label()) ? outcome.arriving(true) : outcome;
  }

  private static boolean isDead(Withdrawal withdrawal) {
    ObservedScreen before = withdrawal.before();
    ObservedScreen after = withdrawal.after();
    return before != null && after != null && after.screen().sameAs(before.screen());
  }

  /**
   * The control that withdraws: the first that was pressed and says so; where none says so, what
   * the completed route pressed last.
   */
  private Optional<Action> control(int from, RouteOutcome outcome) {
    List<Action> pressed =
        recorder
            .observations()
            .actions()
            .filter(d -> d.number() > from && d.purpose().isTap() && d.node() != null)
            .toList();
    Optional<Action> inWords =
        pressed.stream().filter(d -> vocabulary.matches(Concept.WITHDRAW, d.label())).findFirst();
    return inWords.isPresent() || !outcome.completed()
        ? inWords
        : pressed.stream().filter(d -> d.purpose() == Purpose.WITHDRAW).findFirst();
  }

  /** On the way that led there, not on one that had to be begun anew. */
  private int taps(int from) {
    Observations observations = recorder.observations();
    boolean anew = observations.last(Purpose.OPEN_APP).filter(a -> a.number() > from).isPresent();
    int begun = anew ? observations.entrance() : from;
    return (int)
        observations.actions().filter(d -> d.number() > begun && d.purpose().isTap()).count();
  }

  private List<ObservedScreen> screensSince(int from) {
    return new ArrayList<>(
        recorder.observations().screens().filter(s -> s.number() > from).toList());
  }
}
