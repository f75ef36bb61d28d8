package org.facecert.walk;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.Purpose;
import org.facecert.screen.Concept;
import org.facecert.screen.Labelled;
import org.facecert.screen.NavigationBar;
import org.facecert.screen.Node;
import org.facecert.screen.TextNormalization;
import org.facecert.statement.Act;
import org.facecert.statement.AppStatement;

/**
 * Visits the pages that the main screen's bar and its named places lead to, in the running app: an
 * app that remembers a refusal in its process only would forget it at a cold start.
 */
final class PlacesWalk {

  /** more than a bar holds; a person does not open every page either */
  private static final int MOST_PLACES = 6;

  /** how long a prompt may take to come up by itself */
  private static final Duration LINGER = Duration.ofSeconds(1);

  /** what is pressed there is called up by the person */
  private static final Set<Concept> FACE =
      Set.of(Concept.FACE_FUNCTION, Concept.FACE_HINT, Concept.FACE_DATA, Concept.ALTERNATIVE);

  private final Recorder recorder;
  private final RouteWalk routes;
  private final Set<String> starts;
  private final Set<String> visited = new HashSet<>();

  PlacesWalk(Recorder recorder, RouteWalk routes, AppStatement statement) {
    this.recorder = recorder;
    this.routes = routes;
    this.starts =
        statement.functions().stream()
            .flatMap(function -> function.ways().routes())
            .map(route -> route.acts().get(route.acts().size() - 1))
            .filter(Act.Tap.class::isInstance)
            .map(act -> TextNormalization.text(((Act.Tap) act).label()))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The bar's pages from where one stands, as far as it has a bar: the way home goes back, which
   * may leave the app and end what it remembers.
   */
  void visitFromHere() {
    Set<Node> bar = NavigationBar.controls(recorder.current().screen());
    for (String place : places(recorder.current(), l -> bar.contains(l.node()))) {
      visit(place);
    }
  }

  /** Each place once, and home again. */
  void visit() {
    for (String place : places(recorder.current(), l -> !visited.contains(l.label()))) {
      if (!isShown(place)) {
        routes.open(Manner.ONLOOKER, true);
      }
      visit(place);
    }
    routes.open(Manner.ONLOOKER, true);
  }

  private void visit(String place) {
    if (LabelSearch.control(recorder.current().screen(), place) instanceof LabelSearch.Match.One one
        && one.node().enabled()) {
      visited.add(place);
      recorder.visit(Purpose.LINK, one.node(), LINGER);
      recorder.stay(LINGER);
    }
  }

  private boolean isShown(String place) {
    return LabelSearch.control(recorder.current().screen(), place) instanceof LabelSearch.Match.One;
  }

  /** Those of the bar first, which every app has. */
  private List<String> places(ObservedScreen page, Predicate<Labelled> which) {
    Set<Node> bar = NavigationBar.controls(page.screen());
    return page.reading().labels().stream()
        .filter(l -> l.node().displayed() && l.node().enabled() && l.node().clickable())
        .filter(l -> mayVisit(l, bar.contains(l.node())) && which.test(l))
        .sorted(Comparator.comparing((Labelled l) -> !bar.contains(l.node())))
        .map(Labelled::label)
        .distinct()
        .limit(MOST_PLACES)
        .toList();
  }

  private boolean mayVisit(Labelled control, boolean inBar) {
    return Wandering.mayPress(control, inBar)
        && control.concepts().stream().noneMatch(FACE::contains)
        && !starts.contains(TextNormalization.text(control.label()));
  }
}
