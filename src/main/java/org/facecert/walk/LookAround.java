package org.facecert.walk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.observation.Exploration;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.observation.RouteOutcome;
import org.facecert.screen.NavigationBar;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.screen.Screen;
import org.facecert.screen.TextNormalization;
import org.facecert.screen.Tiles;
import org.facecert.statement.Act;
import org.facecert.statement.AppStatement;
import org.facecert.statement.FaceFunction;
import org.facecert.statement.FunctionWays;
import org.facecert.statement.Route;

/**
 * Goes where no declared face function is started: each declared way up to the act that would start
 * one, the core journeys, and what on the main screen names a place. What on the way offers a face
 * function that is not declared is pressed. The rest is looked at only: see {@link Wandering}.
 */
final class LookAround {

  /** more than a main screen offers; a feed has no end */
  private static final int MOST_CONTROLS = 24;

  private static final int MOST_ENTRIES = 8;

  /** how long a prompt may take to come up by itself at the end of a way */
  private static final Duration LINGER = Duration.ofSeconds(1);

  private final Recorder recorder;
  private final RouteWalk routes;
  private final Scrolling scrolling;

  /** controls on what is a page and no control itself */
  private static final int FEWEST_ON_A_PAGE = 2;

  private final AppStatement statement;
  private final Set<String> starts;
  private final Set<String> declared;
  private final Set<String> pressed = new HashSet<>();
  private int entries;

  /** what the ends of ways showed, by their acts in the statement's words */
  private final Map<List<String>, List<ObservedScreen>> read = new HashMap<>();

  LookAround(Recorder recorder, RouteWalk routes, Scrolling scrolling, AppStatement statement) {
    this.recorder = recorder;
    this.routes = routes;
    this.scrolling = scrolling;
    this.statement = statement;
    this.starts =
        statement.functions().stream()
            .flatMap(function -> starting(function.ways()))
            .flatMap(act -> act instanceof Act.Tap tap ? Stream.of(tap.label()) : Stream.empty())
            .map(TextNormalization::text)
            .collect(Collectors.toUnmodifiableSet());
    this.declared =
        Stream.concat(
                statement.routes().values().stream(), statement.coreJourneys().values().stream())
            .flatMap(route -> route.acts().stream())
            .flatMap(act -> act instanceof Act.Tap tap ? Stream.of(tap.label()) : Stream.empty())
            .map(TextNormalization::text)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** What starts the function; on the way back to it for another time, the last act alone does. */
  private static Stream<Act> starting(FunctionWays ways) {
    Stream<Act> first =
        Stream.concat(Stream.of(ways.start()), ways.complete().stream())
            .flatMap(route -> route.acts().stream());
    Stream<Act> again =
        ways.again().stream()
            .flatMap(route -> route.acts().stream().skip(route.acts().size() - 1L));
    return Stream.concat(first, again);
  }

  Exploration look() {
    List<RouteOutcome> ways = new ArrayList<>();
    List<String> unpressed = new ArrayList<>();
    Act open = new Act.OpenApp();
    RouteOutcome opened = walk(List.of(open));
    ways.add(opened);
    if (!opened.completed()) {
      return new Exploration(ways, unpressed);
    }
    unpressed.addAll(unpressed(open));
    for (FaceFunction function : statement.functions()) {
      List<Act> acts = function.ways().start().acts();
      unlessRead(acts.subList(0, acts.size() - 1)).ifPresent(ways::add);
    }
    for (Route journey : statement.coreJourneys().values()) {
      unlessRead(journey.acts()).ifPresent(ways::add);
    }
    return new Exploration(ways, unpressed);
  }

  /** Presses the first screen's controls one by one; what could not be pressed. */
  private List<String> unpressed(Act open) {
    List<String> unpressed = new ArrayList<>();
    int tried = 0;
    for (Map.Entry<String, Boolean> control : controls(pages(List.of(open))).entrySet()) {
      String label = control.getKey();
      boolean pressed =
          control.getValue()
              && tried++ < MOST_CONTROLS
              && walk(List.of(open, new Act.Tap(label, false))).completed();
      if (!pressed && !isDeclared(label)) {
        unpressed.add(label);
      }
    }
    return unpressed;
  }

  /** Walks a way at whose end nobody has looked yet; what it only looks for is no part of it. */
  private Optional<RouteOutcome> unlessRead(List<Act> way) {
    int end = way.size();
    while (end > 0 && way.get(end - 1) instanceof Act.See) {
      end--;
    }
    return pages(way.subList(0, end)).isEmpty() ? Optional.of(walk(way)) : Optional.empty();
  }

  /** What the end of a way showed, from top to bottom; empty where nobody was there. */
  private List<ObservedScreen> pages(List<Act> way) {
    return read.getOrDefault(words(way), List.of());
  }

  /** What the main screen offers and no declared way presses, and whether it may be pressed. */
  private Map<String, Boolean> controls(List<ObservedScreen> main) {
    Map<String, Boolean> found = new LinkedHashMap<>();
    main.forEach(observed -> controls(observed, found));
    return found;
  }

  /** Two controls with one label are pressed only where both may be. */
  private void controls(ObservedScreen observed, Map<String, Boolean> found) {
    Set<Node> places = new HashSet<>(NavigationBar.controls(observed.screen()));
    places.addAll(Tiles.controls(observed.screen()));
    observed.reading().labels().stream()
        .filter(l -> canBePressed(l.node()) && !isPage(l.node(), observed.screen()))
        .filter(l -> !names(starts, l.label()))
        .forEach(
            l ->
                found.merge(
                    l.label(),
                    Wandering.mayPress(l, places.contains(l.node())),
                    (one, other) -> one && other));
  }

  private boolean isDeclared(String label) {
    return names(declared, label);
  }

  /** A row's words are its title and what stands below it; a route names the title. */
  static boolean names(Set<String> ways, String label) {
    for (int end = label.indexOf(' '); end > 0; end = label.indexOf(' ', end + 1)) {
      if (ways.contains(TextNormalization.text(label.substring(0, end)))) {
        return true;
      }
    }
    return ways.contains(TextNormalization.text(label));
  }

  /** All of the page, made clickable to take what misses the controls on it. */
  static boolean isPage(Node node, Screen screen) {
    long within = node.subtree().stream().filter(n -> n != node && n.clickable()).count();
    return within >= FEWEST_ON_A_PAGE
        && node.bounds().width() >= screen.width()
        && node.bounds().height() * 2 >= screen.height();
  }

  private static boolean canBePressed(Node node) {
    return node.displayed() && node.enabled() && node.clickable();
  }

  private RouteOutcome walk(List<Act> way) {
    RouteOutcome outcome = new RouteOutcome(RouteOutcome.Kind.COMPLETED, "", "", null, 0);
    for (int end = 1; end <= way.size() && outcome.completed(); end++) {
      boolean last = end == way.size();
      outcome = act(way.get(end - 1));
      if (last || !outcome.completed()) {
        recorder.stay(LINGER);
      }
      if (outcome.completed()) {
        arrived(way.subList(0, end), last);
      }
    }
    return outcome;
  }

  private RouteOutcome act(Act act) {
    return act instanceof Act.Tap tap && !isDeclared(tap.label())
        ? routes.visit(tap.label(), Manner.ONLOOKER, LINGER)
        : follow(List.of(act));
  }

  /** Read anew even where it shows what was shown before: a place that loads late looks so too. */
  private void arrived(List<Act> way, boolean last) {
    if (pages(way).isEmpty()) {
      pressEntries(way, last);
    }
  }

  private static List<String> words(List<Act> way) {
    return way.stream().map(Act::toString).toList();
  }

  private RouteOutcome follow(List<Act> acts) {
    return routes.follow(acts, Manner.ONLOOKER, false, Purpose.ROUTE);
  }

  /**
   * Presses what offers a face function here.
   *
   * @param last whether the way ends here; else it is gone on with, and its place is come back to
   */
  private void pressEntries(List<Act> way, boolean last) {
    int down = readPage(way);
    List<String> offered = entries(way);
    if (!last || !offered.isEmpty()) {
      scrolling.up(down);
    }
    for (String label : offered) {
      pressed.add(TextNormalization.text(label));
      Act tap = new Act.Tap(label, false);
      boolean here = label.equals(offered.get(0));
      if (!here || !follow(List.of(tap)).completed()) {
        List<Act> there = new ArrayList<>(way);
        there.add(tap);
        follow(there);
      }
      recorder.stay(LINGER);
    }
    if (!offered.isEmpty() && !last) {
      follow(way);
    }
  }

  private static Stream<String> entries(Reading reading) {
    return reading.faceEntries().stream()
        .filter(n -> n.enabled() && !Harm.isNamedBesidesPaying(n, reading))
        .map(Node::label);
  }

  /**
   * Reads the page at the end of a way down to its own end.
   *
   * @return pages that it went down
   */
  private int readPage(List<Act> way) {
    int before = recorder.observations().steps().size();
    ObservedScreen top = recorder.current();
    int down = scrolling.readToEnd();
    read.put(
        words(way),
        Stream.concat(Stream.of(top), recorder.observations().from(before).screens()).toList());
    return down;
  }

  private List<String> entries(List<Act> way) {
    List<String> found =
        pages(way).stream()
            .flatMap(observed -> entries(observed.reading()))
            .filter(label -> !starts.contains(TextNormalization.text(label)))
            .filter(label -> !pressed.contains(TextNormalization.text(label)))
            .distinct()
            .limit(Math.max(0, MOST_ENTRIES - entries))
            .toList();
    entries += found.size();
    return found;
  }
}
