package org.facecert.walk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.facecert.observation.ObservedScreen;
import org.facecert.screen.Node;

/** Moves through a screen that is longer than the phone. */
final class Scrolling {

  /** more than any consent a person would read; a list without an end has to end somewhere */
  static final int MOST_PAGES = 16;

  /** times a person goes back a little when the text has slipped past */
  private static final int MOST_RETURNS = 2;

  private final Recorder recorder;

  Scrolling(Recorder recorder) {
    this.recorder = recorder;
  }

  /**
   * A page further down; empty when the end was reached already, or nothing scrolls. Where a swipe
   * went further than a page, what lies between is gone back to.
   */
  Optional<ObservedScreen> down() {
    ObservedScreen before = recorder.current();
    Optional<ObservedScreen> now = move(true);
    for (int i = 0; i < MOST_RETURNS && now.isPresent() && slipped(before, now.get()); i++) {
      now = move(false).or(() -> Optional.of(recorder.current()));
    }
    return now;
  }

  private static boolean slipped(ObservedScreen before, ObservedScreen now) {
    return !PageText.of(List.of(before, now)).seamless();
  }

  /**
   * Down to the end, every page seen, and up again as far as it went: nothing is pressed. Where no
   * end is reached the log says so.
   */
  void readWhole() {
    up(readToEnd());
  }

  /**
   * As {@link #readWhole}, and stays there.
   *
   * @return pages that it went down
   */
  int readToEnd() {
    int pages = 0;
    ObservedScreen before = recorder.current();
    for (Optional<ObservedScreen> now = down(); now.isPresent(); now = down()) {
      if (++pages == MOST_PAGES || slipped(before, now.get())) {
        recorder.unread();
        break;
      }
      before = now.get();
    }
    return pages;
  }

  /** Back to where the reading began, as a person would. */
  void up(int pages) {
    for (int i = 0; i < pages && move(false).isPresent(); i++) {
      // until nothing moves
    }
  }

  private Optional<ObservedScreen> move(boolean forward) {
    ObservedScreen before = recorder.current();
    return scrollable(before)
        .flatMap(area -> recorder.scroll(area, forward))
        .map(action -> recorder.see())
        .filter(after -> !after.screen().sameAs(before.screen()));
  }

  private static Optional<Node> scrollable(ObservedScreen observed) {
    return observed.reading().region().stream()
        .filter(n -> n.displayed() && n.scrollable())
        .max(Comparator.comparingLong(n -> n.bounds().area()));
  }
}
