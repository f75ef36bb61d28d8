package org.facecert.walk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.facecert.observation.Action;
import org.facecert.observation.Observations;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.Withdrawal;
import org.facecert.screen.Concept;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.screen.TextNormalization;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.AppStatement;
import org.facecert.statement.Route;

/** Takes the consent back: by the declared route, else by looking where a person would look. */
final class WithdrawWalk {

  private static final String ROUTE = "withdraw-face-consent";
  private static final int MOST_CONFIRMATIONS = 12;
  private static final int MOST_LEVELS = 5;

  /** where a person would look next, the likeliest first */
  private static final List<Concept> WAYS =
      List.of(
          Concept.FACE_FUNCTION,
          Concept.PRIVACY_SETTINGS,
          Concept.SECURITY,
          Concept.SETTINGS,
          Concept.ME_TAB);

  private final Recorder recorder;
  private final AppStatement statement;
  private final RouteWalk routes;
  private final Vocabulary vocabulary;

  WithdrawWalk(Recorder recorder, AppStatement statement, RouteWalk routes, Vocabulary vocabulary) {
    this.recorder = recorder;
    this.statement = statement;
    this.routes = routes;
    this.vocabulary = vocabulary;
  }

  Withdrawal withdraw() {
    int from = recorder.observations().steps().size();
    Optional<Route> declared = Optional.ofNullable(statement.routes().get(ROUTE));
    RouteOutcome outcome =
        declared
            .map(r -> arrivedAtIt(routes.follow(r, Manner.ONLOOKER, false, Purpose.WITHDRAW)))
            .orElseGet(this::lookForIt);
    Optional<Action> control = control(from, outcome);
    if (outcome.completed()) {
      confirm(control.map(Action::observed));
    }
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

  /**
   * What a withdrawal still asks: confirmed, one screen after the other, until back where it began.
   */
  private void confirm(Optional<ObservedScreen> page) {
    for (int i = 0; i < MOST_CONFIRMATIONS; i++) {
      Reading reading = recorder.current().reading();
      if (page.isPresent() && RouteWalk.alike(recorder.current(), page.get())) {
        return;
      }
      boolean asked = reading.isModal() || reading.confirm().stream().anyMatch(Node::enabled);
      Optional<Node> answer =
          Stream.of(withdrawControls(reading), reading.confirm(), reading.next())
              .flatMap(List::stream)
              .filter(Node::enabled)
              .findFirst();
      if (!asked || answer.isEmpty()) {
        return;
      }
      recorder.press(Purpose.CONFIRM_WITHDRAWAL, answer.get());
    }
  }

  private List<Node> withdrawControls(Reading reading) {
    return reading.region().stream()
        .filter(n -> n.tapTarget() != null)
        .filter(n -> vocabulary.matches(Concept.WITHDRAW, n.label()))
        .toList();
  }

  private RouteOutcome lookForIt() {
    routes.open(Manner.ONLOOKER, false);
    Set<String> tried = new HashSet<>();
    int searched = 0;
    for (int level = 0; level < MOST_LEVELS; level++) {
      ObservedScreen observed = recorder.current();
      searched +=
          (int) observed.screen().nodes().stream().filter(n -> !n.label().isBlank()).count();
      List<Node> controls = withdrawControls(observed.reading());
      Optional<Node> control = controls.stream().filter(Node::enabled).findFirst();
      if (control.isPresent()) {
        ObservedScreen after = recorder.press(Purpose.WITHDRAW, control.get());
        return new RouteOutcome(RouteOutcome.Kind.COMPLETED, "", "", after, searched);
      }
      Optional<Node> way = way(observed, tried);
      if (way.isEmpty()) {
        break;
      }
      tried.add(TextNormalization.text(way.get().label()));
      recorder.press(Purpose.ROUTE, way.get());
    }
    return new RouteOutcome(
        RouteOutcome.Kind.NOT_SHOWN,
        "look for a way to withdraw",
        "",
        recorder.current(),
        searched,
        !tried.isEmpty());
  }

  private Optional<Node> way(ObservedScreen observed, Set<String> tried) {
    return WAYS.stream()
        .flatMap(
            concept ->
                observed.screen().nodes().stream()
                    .filter(n -> n.displayed() && n.enabled() && n.tapTarget() != null)
                    .filter(n -> vocabulary.matches(concept, n.label()))
                    .filter(n -> !tried.contains(TextNormalization.text(n.label()))))
        .findFirst();
  }

  /** On the way that led there, not on one that had to be begun anew. */
  private int taps(int from) {
    Observations observations = recorder.observations();
    int begun =
        observations.last(Purpose.OPEN_APP).map(Action::number).filter(n -> n > from).orElse(from);
    return (int)
        observations.actions().filter(d -> d.number() > begun && d.purpose().isTap()).count();
  }

  private List<ObservedScreen> screensSince(int from) {
    return new ArrayList<>(
        recorder.observations().screens().filter(s -> s.number() > from).toList());
  }
}
