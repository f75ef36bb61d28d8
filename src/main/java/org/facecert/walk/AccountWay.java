package org.facecert.walk;

import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.statement.Act;
import org.facecert.statement.AppStatement;
import org.facecert.statement.FaceFunction;
import org.facecert.statement.Route;

/** A declared way on which something of an account is typed in: without the account it ends. */
record AccountWay(String name, Route route) {

  /** An alternative of the function's own, else of another function, else a core journey. */
  static Optional<AccountWay> of(AppStatement statement, FaceFunction function) {
    Stream<AccountWay> alternatives =
        Stream.concat(Stream.of(function), statement.functions().stream())
            .flatMap(f -> f.ways().alternatives().stream())
            .map(alternative -> new AccountWay(alternative.label(), alternative.route()));
    Stream<AccountWay> journeys =
        statement.coreJourneys().entrySet().stream()
            .map(journey -> new AccountWay(journey.getKey(), journey.getValue()));
    return Stream.concat(alternatives, journeys)
        .filter(way -> types(way.route(), statement))
        .findFirst();
  }

  private static boolean types(Route route, AppStatement statement) {
    return route.acts().stream()
        .anyMatch(
            act ->
                act instanceof Act.Type
                    || act instanceof Act.Follow follow
                        && types(statement.route(follow.route()), statement));
  }
}
