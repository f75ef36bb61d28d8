package org.facecert.statement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a face function is reached, and what can be had in its place.
 *
 * @param start ends with the act that starts the function
 * @param complete what a person does after all consents, when a look into the camera is not enough
 * @param again how the function is started anew after it has succeeded; else by {@code start}
 * @param export what a person does after a success to have what was made outside the app
 * @param done what the screen shows when the function has succeeded
 */
public record FunctionWays(
    Route start,
    Optional<Route> complete,
    Optional<Route> again,
    Optional<Route> export,
    Optional<String> done,
    List<Alternative> alternatives) {

  public FunctionWays {
    alternatives = List.copyOf(alternatives);
  }

  /** One that is started and has nothing else declared. */
  public static FunctionWays startedBy(Route start) {
    return new FunctionWays(
        start, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  /** The routes on which it is started and used. */
  public Stream<Route> routes() {
    return Stream.of(Optional.of(start), complete, again, export).flatMap(Optional::stream);
  }

  /**
   * Whether a way may be given another route: start, again, complete, export, or an alternative's
   * id.
   */
  boolean has(String name) {
    return name.equals("start")
        || name.equals("again")
        || name.equals("complete")
        || name.equals("export")
        || alternatives.stream().anyMatch(a -> a.id().equals(name));
  }

  /** The same with another route for one of its ways. */
  FunctionWays with(String way, Route route) {
    return new FunctionWays(
        way.equals("start") ? route : start,
        way.equals("complete") ? Optional.of(route) : complete,
        way.equals("again") ? Optional.of(route) : again,
        way.equals("export") ? Optional.of(route) : export,
        done,
        alternatives.stream()
            .map(a -> a.id().equals(way) ? new Alternative(a.id(), a.label(), route) : a)
            .toList());
  }
}
