package org.facecert.walk;

import java.util.Comparator;
import java.util.Optional;
import org.facecert.screen.Node;

/** Moves through a screen that is longer than the phone. */
final class Scrolling {

  /** more than any consent a person would read; a list without an end has to end somewhere */
  static final int MOST_PAGES = 16;

  private final Stage stage;

  Scrolling(Stage stage) {
    this.stage = stage;
  }

  /** A page further down; empty when the end was reached already, or nothing scrolls. */
  Optional<Sight> down() {
    return move(true);
  }

  /**
   * Down to the end, every page seen, and up again as far as it went: nothing is pressed. Where no
   * end is reached the trail says so.
   */
  void readWhole() {
    int pages = 0;
    while (down().isPresent()) {
      if (++pages == MOST_PAGES) {
        stage.unread();
        break;
      }
    }
    while (pages-- > 0 && move(false).isPresent()) {
      // a person goes back to where the reading began
    }
  }

  private Optional<Sight> move(boolean forward) {
    Sight before = stage.current();
    return scrollable(before)
        .flatMap(area -> stage.scroll(area, forward))
        .map(deed -> stage.see())
        .filter(after -> !after.screen().sameAs(before.screen()));
  }

  private static Optional<Node> scrollable(Sight sight) {
    return sight.reading().region().stream()
        .filter(n -> n.displayed() && n.scrollable())
        .max(Comparator.comparingLong(n -> n.bounds().area()));
  }
}
