package org.facecert.walk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.facecert.screen.Concept;
import org.facecert.screen.Link;
import org.facecert.screen.Node;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.AppStatement;
import org.facecert.statement.Route;
import org.jspecify.annotations.Nullable;

/** Opens an app's texts and scrolls through them. */
final class TextWalk {

  /** folds of one text that are opened at most */
  private static final int MOST_FOLDS = 12;

  /** of what two sights say, from which they show the same text */
  private static final double SAME_TEXT = 0.3;

  /** longer ones are paragraphs with a link somewhere inside, which a press would miss */
  private static final int LONGEST_LINK = 60;

  private final Stage stage;
  private final Scrolling scrolling;
  private final RouteWalk routes;
  private final AppStatement statement;
  private final Vocabulary vocabulary;
  private final RuleLinks links;

  TextWalk(
      Stage stage,
      Scrolling scrolling,
      RouteWalk routes,
      AppStatement statement,
      Vocabulary vocabulary) {
    this.stage = stage;
    this.scrolling = scrolling;
    this.routes = routes;
    this.statement = statement;
    this.vocabulary = vocabulary;
    this.links =
        new RuleLinks(Optional.ofNullable(statement.routes().get(Source.FACE_RULES.route())));
  }

  /** The face rules by a link on the consent now shown; each candidate is tried until one opens. */
  Rules rulesFromConsent(int mostPages) {
    String tried = "";
    for (int i = 0; i < mostPages; i++) {
      Sight page = stage.current();
      for (Link link : links.on(page.reading())) {
        Sight opened = stage.press(Purpose.LINK, link.node());
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

  /** A text by its declared route from the main screen; empty when none is declared. */
  Optional<Rules> byRoute(String name, int mostPages) {
    return byRoute(name, mostPages, Optional.empty());
  }

  /**
   * The same, and what its links about the face and about third parties lead to.
   *
   * @param linked takes the texts that these links open, one level deep
   */
  Optional<Rules> byRoute(String name, int mostPages, Optional<List<Rules>> linked) {
    return Optional.ofNullable(statement.routes().get(name))
        .map(r -> byRoute(r, mostPages, linked));
  }

  private Rules byRoute(Route route, int mostPages, Optional<List<Rules>> linked) {
    Outcome outcome = routes.follow(route, Manner.ONLOOKER, false, Purpose.LINK);
    Optional<Deed> link = stage.trail().last(Purpose.LINK);
    String words = link.map(Deed::label).orElse("");
    Sight from = link.map(Deed::sight).orElse(null);
    boolean opened =
        outcome.completed() && from != null && !stage.current().screen().sameAs(from.screen());
    return opened
        ? read(words, from, outcome, mostPages, linked)
        : new Rules(words, from, List.of(), false, outcome);
  }

  private Rules read(String link, @Nullable Sight from, Outcome outcome, int mostPages) {
    return read(link, from, outcome, mostPages, Optional.empty());
  }

  /** Scrolls the text now shown until a scroll moves nothing; the page limit is no end. */
  private Rules read(
      String link,
      @Nullable Sight from,
      Outcome outcome,
      int mostPages,
      Optional<List<Rules>> linked) {
    List<Sight> pages = new ArrayList<>(List.of(stage.current()));
    Set<String> followed = new HashSet<>();
    boolean ended = false;
    boolean here = true;
    while (here && !ended && pages.size() < mostPages) {
      unfold(pages, followed);
      here = linked.isEmpty() || follow(linked.get(), followed, mostPages);
      if (here) {
        Optional<Sight> next = scrolling.down();
        next.ifPresent(pages::add);
        ended = next.isEmpty();
      }
    }
    return new Rules(link, from, pages, ended, outcome);
  }

  /** Opens what is folded away on the page now shown, which takes the place of the folded one. */
  private void unfold(List<Sight> pages, Set<String> pressed) {
    for (int i = 0; i < MOST_FOLDS; i++) {
      Sight page = stage.current();
      Optional<Node> fold =
          controls(page, Set.of(Concept.EXPAND))
              .filter(n -> pressed.add(n.label() + " " + pages.size() + " " + n.bounds()))
              .findFirst();
      if (fold.isEmpty()) {
        return;
      }
      stage.tap(Purpose.LINK, fold.get());
      Sight now = stage.seeReaction();
      if (Likeness.of(page.screen(), now.screen()) > SAME_TEXT) {
        pages.set(pages.size() - 1, now);
      } else {
        // another page took its place: that nothing lies between cannot be shown
        pages.add(now);
      }
    }
  }

  /**
   * Opens the page's links about the face and third parties, reads what they open, and comes back.
   *
   * @return whether the page is shown again: else the rest of the text was lost
   */
  private boolean follow(List<Rules> linked, Set<String> followed, int mostPages) {
    Sight page = stage.current();
    List<Node> controls =
        controls(page, Set.of(Concept.FACE_RULES, Concept.COLLECTED_LIST, Concept.SHARING_LIST))
            .filter(n -> followed.add(n.label()))
            .toList();
    for (Node control : controls) {
      stage.tap(Purpose.LINK, control);
      Sight opened = stage.seeReaction();
      if (opened.screen().sameAs(page.screen())) {
        continue;
      }
      linked.add(read(control.label(), page, completed(opened), mostPages));
      stage.back(Purpose.BACK);
      if (!stage.see().screen().sameAs(page.screen())) {
        return false;
      }
    }
    return true;
  }

  private Stream<Node> controls(Sight page, Set<Concept> wanted) {
    return page.reading().region().stream()
        .filter(n -> n.displayed() && n.clickable() && n.label().length() <= LONGEST_LINK)
        .filter(n -> wanted.stream().anyMatch(c -> vocabulary.matches(c, n.label())));
  }

  private static Outcome completed(Sight sight) {
    return new Outcome(Outcome.Kind.COMPLETED, "", "", sight, 0);
  }
}
