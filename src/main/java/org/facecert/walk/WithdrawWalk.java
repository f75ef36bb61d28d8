package org.facecert.walk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.facecert.screen.Concept;
import org.facecert.screen.Node;
import org.facecert.screen.Normal;
import org.facecert.screen.Reading;
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

  private final Stage stage;
  private final AppStatement statement;
  private final RouteWalk routes;
  private final Vocabulary vocabulary;

  WithdrawWalk(Stage stage, AppStatement statement, RouteWalk routes, Vocabulary vocabulary) {
    this.stage = stage;
    this.statement = statement;
    this.routes = routes;
    this.vocabulary = vocabulary;
  }

  Withdrawal withdraw() {
    int from = stage.trail().steps().size();
    Optional<Route> declared = Optional.ofNullable(statement.routes().get(ROUTE));
    Outcome outcome =
        declared
            .map(r -> arrivedAtIt(routes.follow(r, Manner.ONLOOKER, false, Purpose.WITHDRAW)))
            .orElseGet(this::lookForIt);
    Optional<Deed> control = control(from, outcome);
    if (outcome.completed()) {
      confirm(control.map(Deed::sight));
    }
    Withdrawal withdrawal =
        new Withdrawal(
            outcome,
            declared.isPresent(),
            taps(from),
            control.orElse(null),
            control.map(Deed::sight).orElse(null),
            stage.current(),
            sightsSince(from));
    if (isDead(withdrawal)) {
      stage.proveAlive();
    }
    return withdrawal;
  }

  /** Where the control that withdraws is looked for the way is done; after it one only confirms. */
  private Outcome arrivedAtIt(Outcome outcome) {
    return vocabulary.matches(Concept.WITHDRAW, outcome.label()) ? outcome.arriving(true) : outcome;
  }

  private static boolean isDead(Withdrawal withdrawal) {
    Sight before = withdrawal.before();
    Sight after = withdrawal.after();
    return before != null && after != null && after.screen().sameAs(before.screen());
  }

  /**
   * The control that withdraws: the first that was pressed and says so; where none says so, what
   * the completed route pressed last.
   */
  private Optional<Deed> control(int from, Outcome outcome) {
    List<Deed> pressed =
        stage
            .trail()
            .deeds()
            .filter(d -> d.number() > from && d.purpose().isTap() && d.node() != null)
            .toList();
    Optional<Deed> inWords =
        pressed.stream().filter(d -> vocabulary.matches(Concept.WITHDRAW, d.label())).findFirst();
    return inWords.isPresent() || !outcome.completed()
        ? inWords
        : pressed.stream().filter(d -> d.purpose() == Purpose.WITHDRAW).findFirst();
  }

  /**
   * What a withdrawal still asks: confirmed, one screen after the other, until back where it began.
   */
  private void confirm(Optional<Sight> page) {
    for (int i = 0; i < MOST_CONFIRMATIONS; i++) {
      Reading reading = stage.current().reading();
      if (page.isPresent() && RouteWalk.alike(stage.current(), page.get())) {
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
      stage.press(Purpose.CONFIRM_WITHDRAWAL, answer.get());
    }
  }

  private List<Node> withdrawControls(Reading reading) {
    return reading.region().stream()
        .filter(n -> n.tapTarget() != null)
        .filter(n -> vocabulary.matches(Concept.WITHDRAW, n.label()))
        .toList();
  }

  private Outcome lookForIt() {
    routes.open(Manner.ONLOOKER, false);
    Set<String> tried = new HashSet<>();
    int searched = 0;
    for (int level = 0; level < MOST_LEVELS; level++) {
      Sight sight = stage.current();
      searched += (int) sight.screen().nodes().stream().filter(n -> !n.label().isBlank()).count();
      List<Node> controls = withdrawControls(sight.reading());
      Optional<Node> control = controls.stream().filter(Node::enabled).findFirst();
      if (control.isPresent()) {
        Sight after = stage.press(Purpose.WITHDRAW, control.get());
        return new Outcome(Outcome.Kind.COMPLETED, "", "", after, searched);
      }
      Optional<Node> way = way(sight, tried);
      if (way.isEmpty()) {
        break;
      }
      tried.add(Normal.text(way.get().label()));
      stage.press(Purpose.ROUTE, way.get());
    }
    return new Outcome(
        Outcome.Kind.NOT_SHOWN,
        "look for a way to withdraw",
        "",
        stage.current(),
        searched,
        !tried.isEmpty());
  }

  private Optional<Node> way(Sight sight, Set<String> tried) {
    return WAYS.stream()
        .flatMap(
            concept ->
                sight.screen().nodes().stream()
                    .filter(n -> n.displayed() && n.enabled() && n.tapTarget() != null)
                    .filter(n -> vocabulary.matches(concept, n.label()))
                    .filter(n -> !tried.contains(Normal.text(n.label()))))
        .findFirst();
  }

  /** On the way that led there, not on one that had to be begun anew. */
  private int taps(int from) {
    Trail trail = stage.trail();
    int begun = trail.last(Purpose.OPEN_APP).map(Deed::number).filter(n -> n > from).orElse(from);
    return (int) trail.deeds().filter(d -> d.number() > begun && d.purpose().isTap()).count();
  }

  private List<Sight> sightsSince(int from) {
    return new ArrayList<>(stage.trail().sights().filter(s -> s.number() > from).toList());
  }
}
