package org.facecert.walk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.facecert.observation.Action;
import org.facecert.observation.Likeness;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.OpenedText;
import org.facecert.observation.Purpose;
import org.facecert.observation.RouteOutcome;
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

  /** of what two screens say, from which they show the same text */
  private static final double SAME_TEXT = 0.3;

  /** longer ones are paragraphs with a link somewhere inside, which a press would miss */
  private static final int LONGEST_LINK = 60;

  private final Recorder recorder;
  private final Scrolling scrolling;
  private final RouteWalk routes;
  private final AppStatement statement;
  private final Vocabulary vocabulary;
  private final RuleLinks links;

  TextWalk(
      Recorder recorder,
      Scrolling scrolling,
      RouteWalk routes,
      AppStatement statement,
      Vocabulary vocabulary) {
    this.recorder = recorder;
    this.scrolling = scrolling;
    this.routes = routes;
    this.statement = statement;
    this.vocabulary = vocabulary;
    this.links = RuleLinks.of(statement);
  }

  /** The face rules by a link on the consent now shown; each candidate is tried until one opens. */
  OpenedText rulesFromConsent(int mostPages) {
    String tried = "";
    for (int i = 0; i < mostPages; i++) {
      ObservedScreen page = recorder.current();
      for (Link link : links.on(page.reading())) {
        ObservedScreen opened = recorder.press(Purpose.LINK, link.node());
        if (!opened.screen().sameAs(page.screen())) {
          return read(link.title(), page, completed(opened), mostPages);
        }
        tried = tried.isEmpty() ? link.title() : tried;
      }
      if (scrolling.down().isEmpty()) {
        break;
      }
    }
    ObservedScreen last = recorder.current();
    return new OpenedText(tried, last, List.of(), false, completed(last));
  }

  /** A text by its declared route from the main screen; empty when none is declared. */
  Optional<OpenedText> byRoute(String name, int mostPages) {
    return byRoute(name, mostPages, Optional.empty());
  }

  /**
   * The same, and what its links about the face and about third parties lead to.
   *
   * @param linked takes the texts that these links open, one level deep
   */
  Optional<OpenedText> byRoute(String name, int mostPages, Optional<List<OpenedText>> linked) {
    return Optional.ofNullable(statement.routes().get(name))
        .map(r -> byRoute(r, mostPages, linked));
  }

  private OpenedText byRoute(Route route, int mostPages, Optional<List<OpenedText>> linked) {
    RouteOutcome outcome = routes.follow(route, Manner.ONLOOKER, false, Purpose.LINK);
    Optional<Action> link = recorder.observations().last(Purpose.LINK);
    String words = link.map(Action::label).orElse("");
    ObservedScreen from = link.map(Action::observed).orElse(null);
    boolean opened =
        outcome.completed() && from != null && !recorder.current().screen().sameAs(from.screen());
    return opened
        ? read(words, from, outcome, mostPages, linked)
        : new OpenedText(words, from, List.of(), false, outcome);
  }

  private OpenedText read(
      String link, @Nullable ObservedScreen from, RouteOutcome outcome, int mostPages) {
    return read(link, from, outcome, mostPages, Optional.empty());
  }

  /** Scrolls the text now shown until a scroll moves nothing; the page limit is no end. */
  private OpenedText read(
      String link,
      @Nullable ObservedScreen from,
      RouteOutcome outcome,
      int mostPages,
      Optional<List<OpenedText>> linked) {
    List<ObservedScreen> pages = new ArrayList<>(List.of(recorder.current()));
    Set<String> followed = new HashSet<>();
    boolean ended = false;
    boolean here = true;
    while (here && !ended && pages.size() < mostPages) {
      unfold(pages, followed);
      here = linked.isEmpty() || follow(linked.get(), followed, mostPages);
      if (here) {
        Optional<ObservedScreen> next = scrolling.down();
        next.ifPresent(pages::add);
        ended = next.isEmpty();
      }
    }
    return new OpenedText(link, from, pages, ended, outcome);
  }

  /** Opens what is folded away on the page now shown, which takes the place of the folded one. */
  private void unfold(List<ObservedScreen> pages, Set<String> pressed) {
    for (int i = 0; i < MOST_FOLDS; i++) {
      ObservedScreen page = recorder.current();
      Optional<Node> fold =
          controls(page, Set.of(Concept.EXPAND))
              .filter(n -> pressed.add(n.label() + " " + pages.size() + " " + n.bounds()))
              .findFirst();
      if (fold.isEmpty()) {
        return;
      }
      recorder.tap(Purpose.LINK, fold.get());
      ObservedScreen now = recorder.seeReaction();
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
  private boolean follow(List<OpenedText> linked, Set<String> followed, int mostPages) {
    ObservedScreen page = recorder.current();
    List<Node> controls =
        controls(page, Set.of(Concept.FACE_RULES, Concept.COLLECTED_LIST, Concept.SHARING_LIST))
            .filter(n -> followed.add(n.label()))
            .toList();
    for (Node control : controls) {
      recorder.tap(Purpose.LINK, control);
      ObservedScreen opened = recorder.seeReaction();
      if (opened.screen().sameAs(page.screen())) {
        continue;
      }
      linked.add(read(control.label(), page, completed(opened), mostPages));
      recorder.back(Purpose.BACK);
      if (!recorder.see().screen().sameAs(page.screen())) {
        return false;
      }
    }
    return true;
  }

  private Stream<Node> controls(ObservedScreen page, Set<Concept> wanted) {
    return page.reading().region().stream()
        .filter(n -> n.displayed() && n.clickable() && n.label().length() <= LONGEST_LINK)
        .filter(n -> wanted.stream().anyMatch(c -> vocabulary.matches(c, n.label())));
  }

  private static RouteOutcome completed(ObservedScreen observed) {
    return new RouteOutcome(RouteOutcome.Kind.COMPLETED, "", "", observed, 0);
  }
}
