package org.facecert.check;

import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.observation.Action;
import org.facecert.observation.ObservedScreen;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;

/**
 * Controls of the app's frame that a consent shown as a page has around it: a tab bar, a drawer's
 * button, a toolbar. They stood at the same place with the same words before the face function was
 * started, on a screen that asks nothing, so they are no answer to the consent. What is seen on the
 * consent alone, or came with the function's own pages, is none of them.
 */
final class StandingNavigation {

  private final JudgementContext seen;

  StandingNavigation(JudgementContext seen) {
    this.seen = seen;
  }

  /** Whether the control on this page is one of them. */
  boolean holds(Node control, ObservedScreen page) {
    return !page.reading().isModal()
        && control.tapTarget() == control
        && before(page)
            .flatMap(screen -> screen.reading().region().stream())
            .anyMatch(other -> isThere(other, control));
  }

  /** Screens of the app's own before the start that are another page and ask nothing. */
  private Stream<ObservedScreen> before(ObservedScreen page) {
    Optional<Action> start = seen.start();
    return start.stream()
        .flatMap(act -> seen.observations().until(act).screens())
        .filter(screen -> screen.reading().kind() == Reading.Kind.OTHER)
        .filter(screen -> !screen.reading().isModal() && !asks(screen.reading()))
        .filter(screen -> screen.isElsewhere(page) && !screen.title().equals(page.title()));
  }

  private static boolean asks(Reading reading) {
    return !reading.agree().isEmpty() || !reading.refuse().isEmpty();
  }

  /** Without words, it is the same control only where the app's makers call it the same. */
  private static boolean isThere(Node other, Node control) {
    boolean same =
        control.normalLabel().isBlank()
            ? other.normalLabel().isBlank() && !control.id().isEmpty()
            : other.normalLabel().equals(control.normalLabel());
    return same
        && other.id().equals(control.id())
        && other.displayed()
        && other.tapTarget() == other
        && other.role() == control.role()
        && other.bounds().equals(control.bounds());
  }
}
