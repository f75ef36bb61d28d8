package org.facecert.walk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.RouteOutcome;
import org.facecert.screen.Concept;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.AppStatement;
import org.facecert.statement.Route;

/**
 * Looks for what closes the account: on the declared way, else where a person would look. The last
 * step is made only on a declared way that signs in with an account to be thrown away.
 */
final class ClosureWalk {

  private static final String ROUTE = "close-account";
  private static final String REGISTRATION = "register";

  /** how long a page may take to come up after the last press */
  private static final Duration STAY = Duration.ofSeconds(2);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  private static final int MOST_LOOKS = 10;

  private static final List<Concept> WAYS =
      List.of(Concept.SECURITY, Concept.SETTINGS, Concept.PRIVACY_SETTINGS, Concept.ME_TAB);

  private final AppStatement statement;
  private final RouteWalk routes;
  private final Recorder recorder;
  private final Vocabulary vocabulary;
  private final ControlSearch search;

  ClosureWalk(Recorder recorder, AppStatement statement, RouteWalk routes, Vocabulary vocabulary) {
    this.recorder = recorder;
    this.statement = statement;
    this.routes = routes;
    this.vocabulary = vocabulary;
    this.search = new ControlSearch(recorder, routes, vocabulary, Concept.CLOSE_ACCOUNT, WAYS);
  }

  RouteOutcome look() {
    return Optional.ofNullable(statement.routes().get(ROUTE))
        .map(way -> arrivedAtIt(routes.reach(way, Manner.ONLOOKER)))
        .orElseGet(() -> search.find("look for a way to close the account"));
  }

  /** As far as may be gone: to the end with an account to be thrown away, else up to it. */
  RouteOutcome close() {
    Route way = statement.routes().get(ROUTE);
    if (way == null) {
      return search.find("look for a way to close the account");
    }
    RouteOutcome reached = routes.reach(way, Manner.ALLOWING);
    Optional<String> last =
        routes
            .lastPress(way)
            .filter(label -> reached.completed() && statement.isOfThrowAwayAccount(way));
    return last.map(this::press).orElse(reached);
  }

  private RouteOutcome press(String label) {
    ObservedScreen before = recorder.current();
    RouteOutcome pressed = routes.visit(label, Manner.ALLOWING, STAY);
    if (!pressed.completed()) {
      return pressed;
    }
    routes.answered(Manner.ALLOWING);
    awaitEnd(before);
    ObservedScreen end = routes.answered(Manner.ALLOWING);
    return new RouteOutcome(RouteOutcome.Kind.COMPLETED, "", label, end, pressed.searchedLabels());
  }

  /**
   * The page below a question comes back at once, and the account is closed only then; what says so
   * may be a message that is soon gone.
   */
  private void awaitEnd(ObservedScreen question) {
    Optional<ObservedScreen> below = seenBefore(question);
    for (int i = 1; i <= MOST_LOOKS && isStill(question, below); i++) {
      // counted from the last act
      recorder.stay(STAY.plus(BETWEEN_LOOKS.multipliedBy(i)));
    }
  }

  private boolean isStill(ObservedScreen question, Optional<ObservedScreen> below) {
    ObservedScreen now = recorder.current();
    return now.reading().toasts().isEmpty()
        && Stream.concat(Stream.of(question), below.stream())
            .anyMatch(s -> s.screen().sameAs(now.screen()));
  }

  private Optional<ObservedScreen> seenBefore(ObservedScreen screen) {
    return recorder
        .observations()
        .screens()
        .filter(s -> s.number() < screen.number() && !s.screen().sameAs(screen.screen()))
        .reduce((a, b) -> b);
  }

  /** The declared way to a new account up to its last press, which is not made. */
  Optional<RouteOutcome> lookAtRegistration() {
    return Optional.ofNullable(statement.routes().get(REGISTRATION))
        .map(way -> routes.reach(way, Manner.ONLOOKER));
  }

  /** Where the control that closes is looked for the way is done. */
  private RouteOutcome arrivedAtIt(RouteOutcome outcome) {
    return vocabulary.matches(Concept.CLOSE_ACCOUNT, outcome.label())
        ? outcome.arriving(true)
        : outcome;
  }
}
