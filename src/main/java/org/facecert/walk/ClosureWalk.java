package org.facecert.walk;

import java.util.List;
import java.util.Optional;
import org.facecert.observation.RouteOutcome;
import org.facecert.screen.Concept;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.AppStatement;

/**
 * Looks for what closes the account: on the declared way, else where a person would look. The last
 * step is never made.
 */
final class ClosureWalk {

  private static final String ROUTE = "close-account";

  private static final List<Concept> WAYS =
      List.of(Concept.SECURITY, Concept.SETTINGS, Concept.PRIVACY_SETTINGS, Concept.ME_TAB);

  private final AppStatement statement;
  private final RouteWalk routes;
  private final Vocabulary vocabulary;
  private final ControlSearch search;

  ClosureWalk(Recorder recorder, AppStatement statement, RouteWalk routes, Vocabulary vocabulary) {
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

  /** Where the control that closes is looked for the way is done. */
  private RouteOutcome arrivedAtIt(RouteOutcome outcome) {
    return vocabulary.matches(Concept.CLOSE_ACCOUNT, outcome.label())
        ? outcome.arriving(true)
        : outcome;
  }
}
