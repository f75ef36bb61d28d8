package org.facecert.walk;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.facecert.statement.Act;
import org.facecert.statement.AppStatement;
import org.facecert.statement.FaceFunction;
import org.facecert.statement.Route;
import org.facecert.statement.ValueRef;

/** A declared way on which something of an account is typed in: without the account it ends. */
record AccountWay(String name, Route route) {

  /** A way more costs a walk before and after; what the first three do not tell none will. */
  private static final int MOST = 3;

  /**
   * An alternative of the function's own, else of another function, else a core journey.
   *
   * @see #all
   */
  static Optional<AccountWay> of(AppStatement statement, FaceFunction function) {
    return all(statement, function).stream().findFirst();
  }

  /**
   * The ways that prove an account, each by other values of it: one may well go on without the
   * account, as a number does that is merely checked. Where none types an account's value, the
   * first that types anything.
   */
  static List<AccountWay> all(AppStatement statement, FaceFunction function) {
    Stream<AccountWay> alternatives =
        Stream.concat(Stream.of(function), statement.functions().stream())
            .flatMap(f -> f.ways().alternatives().stream())
            .map(alternative -> new AccountWay(alternative.label(), alternative.route()));
    Stream<AccountWay> journeys =
        statement.coreJourneys().entrySet().stream()
            .map(journey -> new AccountWay(journey.getKey(), journey.getValue()));
    List<AccountWay> typing =
        Stream.concat(alternatives, journeys)
            .filter(way -> typed(way.route(), statement).findAny().isPresent())
            .toList();
    Set<Set<String>> proved = new HashSet<>();
    List<AccountWay> proving =
        typing.stream()
            .filter(way -> !values(way, statement).isEmpty())
            .filter(way -> proved.add(values(way, statement)))
            .limit(MOST)
            .toList();
    return proving.isEmpty() ? typing.stream().limit(1).toList() : proving;
  }

  private static Set<String> values(AccountWay way, AppStatement statement) {
    Set<String> values = new HashSet<>();
    typed(way.route(), statement)
        .filter(ValueRef.OfAccount.class::isInstance)
        .forEach(value -> values.add(value.toString()));
    return values;
  }

  private static Stream<ValueRef> typed(Route route, AppStatement statement) {
    return route.acts().stream()
        .flatMap(
            act ->
                act instanceof Act.Type type
                    ? Stream.of(type.value())
                    : act instanceof Act.Follow follow
                        ? typed(statement.route(follow.route()), statement)
                        : Stream.empty());
  }
}
