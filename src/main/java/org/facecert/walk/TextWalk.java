package org.facecert.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.facecert.screen.Concept;
import org.facecert.screen.Link;
import org.facecert.statement.AppStatement;
import org.facecert.statement.Route;
import org.jspecify.annotations.Nullable;

/** Opens an app's texts and scrolls through them. */
final class TextWalk {

  private final Stage stage;
  private final Scrolling scrolling;
  private final RouteWalk routes;
  private final AppStatement statement;

  TextWalk(Stage stage, Scrolling scrolling, RouteWalk routes, AppStatement statement) {
    this.stage = stage;
    this.scrolling = scrolling;
    this.routes = routes;
    this.statement = statement;
  }

  /** The face rules by a link on the consent now shown; each candidate is tried until one opens. */
  Rules rulesFromConsent(int mostPages) {
    String tried = "";
    for (int i = 0; i < mostPages; i++) {
      Sight page = stage.current();
      for (Link link : links(page)) {
        stage.tap(Purpose.LINK, link.node());
        Sight opened = stage.seeReaction();
        if (!opened.screen().sameAs(page.screen())) {
          return read(link.title(), page, completed(opened), mostPages);
        }
        tried = tried.isEmpty() ? link.title() : tried;
      }
      if (scrolling.down().isEmpty()) {
        break;
      }
    }
    Sight last = stage.current();
    return new Rules(tried, last, List.of(), false, completed(last));
  }

  /** Links of a page, those to rules about the face first. */
  private static List<Link> links(Sight page) {
    return page.reading().links().stream()
        .sorted(Comparator.comparing(l -> l.concept() == Concept.FACE_RULES ? 0 : 1))
        .toList();
  }

  /** A text by its declared route from the main screen; empty when none is declared. */
  Optional<Rules> byRoute(String name, int mostPages) {
    return Optional.ofNullable(statement.routes().get(name)).map(r -> byRoute(r, mostPages));
  }

  private Rules byRoute(Route route, int mostPages) {
    Outcome outcome = routes.follow(route, Manner.ONLOOKER, false, Purpose.LINK);
    Optional<Deed> link = stage.trail().last(Purpose.LINK);
    String words = link.map(Deed::label).orElse("");
    Sight from = link.map(Deed::sight).orElse(null);
    boolean opened =
        outcome.completed() && from != null && !stage.current().screen().sameAs(from.screen());
    return opened
        ? read(words, from, outcome, mostPages)
        : new Rules(words, from, List.of(), false, outcome);
  }

  /** Scrolls the text now shown until a scroll moves nothing; the page limit is no end. */
  private Rules read(String link, @Nullable Sight from, Outcome outcome, int mostPages) {
    List<Sight> pages = new ArrayList<>(List.of(stage.current()));
    boolean ended = false;
    while (!ended && pages.size() < mostPages) {
      Optional<Sight> next = scrolling.down();
      next.ifPresent(pages::add);
      ended = next.isEmpty();
    }
    return new Rules(link, from, pages, ended, outcome);
  }

  private static Outcome completed(Sight sight) {
    return new Outcome(Outcome.Kind.COMPLETED, "", "", sight, 0);
  }
}
