package org.facecert.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facecert.catalogue.yaml.Shown;
import org.facecert.catalogue.yaml.YamlMap;
import org.facecert.catalogue.yaml.YamlValue;

/**
 * Reads the routes of a statement and, when all are read, checks what they say of each other and of
 * the accounts.
 */
final class Routes {

  private static final String NAME = "[a-z0-9][a-z0-9-]{0,63}";

  /** A route of a route of a route: no person walks further. */
  private static final int MOST_ACTS = 300;

  private record Placed(Act act, YamlValue at) {}

  private final Map<String, Route> named = new LinkedHashMap<>();
  private final Map<String, YamlValue> places = new HashMap<>();
  private final List<Placed> acts = new ArrayList<>();
  private final List<Runnable> later = new ArrayList<>();

  /** The routes that {@code follow} can name. */
  Map<String, Route> named(YamlMap map) {
    return named(map, NAME, "write small letters, digits and hyphens");
  }

  /** Routes in the place of others: also of a function's start and the like. */
  Map<String, Route> others(YamlMap map) {
    return named(
        map,
        NAME + "([.]" + NAME + ")?",
        "write a route's name, FUNCTION.start, FUNCTION.again, FUNCTION.complete,"
            + " FUNCTION.ALTERNATIVE or core-journeys.NAME");
  }

  private Map<String, Route> named(YamlMap map, String shape, String cure) {
    map.forEach(
        (key, value) -> {
          String name = key.text();
          if (!name.matches(shape)) {
            key.problem("route name " + Shown.quoted(name) + " is malformed", cure);
          }
          named.put(name, read(name, value));
          places.put(name, value);
        });
    return named;
  }

  Map<String, Route> journeys(YamlMap map) {
    Map<String, Route> journeys = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          String name = key.text();
          if (!name.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            key.problem(
                "journey name " + Shown.quoted(name) + " is malformed",
                "write small letters, digits and hyphens");
          }
          journeys.put(name, fromColdStart(name, value));
        });
    return journeys;
  }

  /** A route that must begin with opening the app. */
  Route fromColdStart(String name, YamlValue value) {
    Route route = read(name, value);
    later.add(
        () -> {
          if (!route.acts().isEmpty() && !opens(route, new HashSet<>())) {
            value.problem(
                value.path() + " does not begin with opening the app", "begin with: open app");
          }
        });
    return route;
  }

  /** The route of a function's start: its last act is what starts the function. */
  Route start(String name, YamlValue value) {
    Route route = fromColdStart(name, value);
    if (!route.acts().isEmpty()) {
      Act last = route.acts().get(route.acts().size() - 1);
      boolean starts = last instanceof Act.Tap tap ? !tap.ifShown() : last instanceof Act.OpenApp;
      if (!starts) {
        value.problem(
            value.path() + " ends with " + last + ", which starts nothing",
            "end with the tap that starts the face function; what comes after it, if anything, goes"
                + " under complete");
      }
    }
    return route;
  }

  Route read(String name, YamlValue value) {
    List<Act> read = new ArrayList<>();
    List<YamlValue> elements = value.list();
    for (YamlValue element : elements) {
      ActText.read(element)
          .ifPresent(
              act -> {
                read.add(act);
                acts.add(new Placed(act, element));
              });
    }
    if (elements.isEmpty() && !value.isText() && !value.isMap()) {
      value.problem(value.path() + " has no act", "write [open app, tap \"...\"]");
    }
    return new Route(name, read);
  }

  /** To be called when everything is read. */
  void check(Map<String, Account> accounts) {
    for (Placed placed : acts) {
      if (placed.act() instanceof Act.Follow follow && !named.containsKey(follow.route())) {
        placed
            .at()
            .problem(
                "there is no route " + Shown.quoted(follow.route()),
                Shown.choices(follow.route(), named.keySet()) + "; add it under routes");
      } else if (placed.act() instanceof Act.Type type
          && type.value() instanceof ValueRef.OfAccount of) {
        checkValue(placed.at(), of, accounts);
      }
    }
    Map<String, Integer> lengths = new HashMap<>();
    named.keySet().forEach(name -> length(name, lengths, new ArrayList<>()));
    later.forEach(Runnable::run);
  }

  private static void checkValue(
      YamlValue at, ValueRef.OfAccount of, Map<String, Account> accounts) {
    Account account = accounts.get(of.account());
    if (account == null) {
      at.problem(
          "there is no account " + Shown.quoted(of.account()),
          Shown.choices(of.account(), accounts.keySet()) + "; add it under accounts");
    } else if (!account.fields().contains(of.field())) {
      at.problem(
          "account " + of.account() + " has no " + Shown.quoted(of.field()),
          Shown.choices(of.field(), account.fields()) + "; add it under accounts");
    }
  }

  /** Acts of a route with those of all that it follows, at most one more than allowed. */
  private int length(String name, Map<String, Integer> known, List<String> way) {
    Integer before = known.get(name);
    Route route = named.get(name);
    if (before != null || route == null) {
      return before == null ? 0 : before;
    }
    if (way.contains(name)) {
      circle(name, way);
      known.put(name, 0);
      return 0;
    }
    way.add(name);
    int sum = sum(route, known, way);
    way.remove(name);
    if (sum > MOST_ACTS) {
      at(name).problem("route " + name + " has more than " + MOST_ACTS + " acts", "shorten it");
      // told once, not again for each route that follows it
      sum = 0;
    }
    known.putIfAbsent(name, sum);
    return sum;
  }

  private void circle(String name, List<String> way) {
    String circle = String.join(" > ", way.subList(way.indexOf(name), way.size())) + " > " + name;
    at(name).problem("routes follow each other in a circle: " + circle, "break the circle");
  }

  private int sum(Route route, Map<String, Integer> known, List<String> way) {
    int sum = 0;
    for (Act act : route.acts()) {
      sum += act instanceof Act.Follow follow ? length(follow.route(), known, way) : 1;
      sum = Math.min(sum, MOST_ACTS + 1);
    }
    return sum;
  }

  private YamlValue at(String name) {
    YamlValue value = places.get(name);
    if (value == null) {
      throw new IllegalStateException("route " + name + " was read from nowhere");
    }
    return value;
  }

  private boolean opens(Route route, Set<String> seen) {
    Act first = route.acts().isEmpty() ? new Act.OpenApp() : route.acts().get(0);
    if (first instanceof Act.Follow follow) {
      Route next = named.get(follow.route());
      // what is wrong with an unknown route or a circle is told there
      return next == null || !seen.add(follow.route()) || opens(next, seen);
    }
    return first instanceof Act.OpenApp;
  }
}
