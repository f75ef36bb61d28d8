package org.facecert.walk;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.RouteOutcome;
import org.facecert.screen.Concept;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.screen.TextNormalization;
import org.facecert.screen.Vocabulary;

/** Looks where a person would look for a control that no route leads to. */
final class ControlSearch {

  /** to what is set about the face */
  private static final List<Concept> TO_THE_FACE =
      List.of(
          Concept.FACE_FUNCTION,
          Concept.PRIVACY_SETTINGS,
          Concept.SECURITY,
          Concept.SETTINGS,
          Concept.ME_TAB);

  /** after the last act */
  private static final List<Duration> PAUSES =
      List.of(Duration.ofSeconds(2), Duration.ofSeconds(6));

  private static final int MOST_CONFIRMATIONS = 12;
  private static final int MOST_LEVELS = 5;

  private final Recorder recorder;
  private final RouteWalk routes;
  private final Vocabulary vocabulary;
  private final Concept sought;
  private final List<Concept> ways;

  /**
   * @param sought what the control is to a person
   * @param ways where a person would look next, the likeliest first
   */
  ControlSearch(
      Recorder recorder,
      RouteWalk routes,
      Vocabulary vocabulary,
      Concept sought,
      List<Concept> ways) {
    this.recorder = recorder;
    this.routes = routes;
    this.vocabulary = vocabulary;
    this.sought = sought;
    this.ways = ways;
  }

  /** For a control about the face. */
  static ControlSearch ofTheFace(
      Recorder recorder, RouteWalk routes, Vocabulary vocabulary, Concept sought) {
    return new ControlSearch(recorder, routes, vocabulary, sought, TO_THE_FACE);
  }

  /**
   * Opens the app, looks for the control and presses it.
   *
   * @param purpose of the press
   * @param name of what was done, where it is not found
   */
  RouteOutcome press(Purpose purpose, String name) {
    RouteOutcome found = find(name);
    return found.completed()
        ? controls(recorder.current().reading())
            .findFirst()
            .map(control -> reached(recorder.press(purpose, control), found.searchedLabels()))
            .orElse(found)
        : found;
  }

  /** Opens the app and looks for the control, which is on the screen then; presses it not. */
  RouteOutcome find(String name) {
    routes.open(Manner.ONLOOKER, false);
    Set<String> tried = new HashSet<>();
    int searched = 0;
    for (int level = 0; level < MOST_LEVELS; level++) {
      ObservedScreen observed = recorder.current();
      searched +=
          (int) observed.screen().nodes().stream().filter(n -> !n.label().isBlank()).count();
      if (controls(observed.reading()).findFirst().isPresent()) {
        return reached(observed, searched);
      }
      Optional<Node> way = way(observed, tried);
      if (way.isEmpty()) {
        break;
      }
      tried.add(TextNormalization.text(way.get().label()));
      recorder.press(Purpose.ROUTE, way.get());
    }
    return new RouteOutcome(
        RouteOutcome.Kind.NOT_SHOWN, name, "", recorder.current(), searched, !tried.isEmpty());
  }

  private static RouteOutcome reached(ObservedScreen observed, int searched) {
    return new RouteOutcome(RouteOutcome.Kind.COMPLETED, "", "", observed, searched);
  }

  /**
   * A server takes its time: what shows no effect at once is looked at again.
   *
   * @param before what was on the screen when the control was pressed
   */
  void awaitEffect(Optional<ObservedScreen> before) {
    for (Duration pause : PAUSES) {
      ObservedScreen now = recorder.current();
      boolean unchanged = before.filter(b -> now.screen().sameAs(b.screen())).isPresent();
      // a message is an answer, and is gone at the next look
      if (unchanged && now.reading().toasts().isEmpty()) {
        recorder.stay(pause);
      }
    }
  }

  /** Controls of the kind that can be pressed. */
  private Stream<Node> controls(Reading reading) {
    return reading.region().stream()
        .filter(n -> n.tapTarget() != null)
        .filter(n -> vocabulary.matches(sought, n.label()))
        .filter(Node::enabled);
  }

  private Optional<Node> way(ObservedScreen observed, Set<String> tried) {
    return ways.stream()
        .flatMap(
            concept ->
                observed.screen().nodes().stream()
                    .filter(n -> n.displayed() && n.enabled() && n.tapTarget() != null)
                    .filter(n -> vocabulary.matches(concept, n.label()))
                    .filter(n -> !tried.contains(TextNormalization.text(n.label()))))
        .findFirst();
  }

  /**
   * What is still asked after the press: confirmed, one screen after the other, until back where it
   * began.
   *
   * @param page on which the control was pressed
   */
  void confirm(Purpose purpose, Optional<ObservedScreen> page) {
    for (int i = 0; i < MOST_CONFIRMATIONS; i++) {
      Reading reading = recorder.current().reading();
      if (page.isPresent() && RouteWalk.alike(recorder.current(), page.get())) {
        return;
      }
      boolean asked = reading.isModal() || reading.confirm().stream().anyMatch(Node::enabled);
      Optional<Node> answer =
          Stream.of(controls(reading), reading.confirm().stream(), reading.next().stream())
              .flatMap(nodes -> nodes)
              .filter(Node::enabled)
              .findFirst();
      if (!asked || answer.isEmpty()) {
        return;
      }
      recorder.press(purpose, answer.get());
    }
  }
}
