package org.facecert.walk;

import java.util.Optional;
import org.facecert.observation.Action;
import org.facecert.observation.Purpose;
import org.facecert.observation.RouteOutcome;
import org.facecert.screen.Concept;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.AppStatement;

/**
 * Deletes the face data: by the declared route, else by looking where a person would look. Never by
 * what closes the account.
 */
final class DeleteWalk {

  private static final String ROUTE = "delete-face-data";

  private final Recorder recorder;
  private final AppStatement statement;
  private final RouteWalk routes;
  private final Vocabulary vocabulary;
  private final ControlSearch search;

  DeleteWalk(Recorder recorder, AppStatement statement, RouteWalk routes, Vocabulary vocabulary) {
    this.recorder = recorder;
    this.statement = statement;
    this.routes = routes;
    this.vocabulary = vocabulary;
    this.search = ControlSearch.ofTheFace(recorder, routes, vocabulary, Concept.DELETE_FACE);
  }

  RouteOutcome delete() {
    int from = recorder.observations().steps().size();
    RouteOutcome outcome =
        Optional.ofNullable(statement.routes().get(ROUTE))
            .map(way -> arrivedAtIt(routes.goOn(way, Manner.ONLOOKER, Purpose.ROUTE)))
            .orElseGet(this::lookForIt);
    search.awaitEffect(
        recorder
            .observations()
            .actions()
            .filter(act -> act.number() > from)
            .filter(act -> vocabulary.matches(Concept.DELETE_FACE, act.label()))
            .findFirst()
            .map(Action::observed));
    return outcome;
  }

  /** Where the control that deletes is looked for the way is done; after it one only confirms. */
  private RouteOutcome arrivedAtIt(RouteOutcome outcome) {
    return vocabulary.matches(Concept.DELETE_FACE, outcome.label())
        ? outcome.arriving(true)
        : outcome;
  }

  private RouteOutcome lookForIt() {
    RouteOutcome outcome = search.press(Purpose.ROUTE, "look for a way to delete the face");
    if (outcome.completed()) {
      search.confirm(Purpose.ROUTE, Optional.empty());
    }
    return outcome;
  }
}
