package org.facecert.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.facecert.observation.Likeness;
import org.facecert.observation.ObservedScreen;
import org.facecert.screen.NavigationBar;
import org.facecert.screen.Node;

/**
 * What stood on a page and was pushed down since, past the lower edge of what is shown: a card that
 * came on top of a list takes nothing away, but nobody has seen whether what stood at its end is
 * still there.
 */
final class BelowTheFold {

  /** of all that two sights say, from which they are sights of one page */
  private static final double SAME_PAGE = 0.3;

  private final ObservedScreen before;
  private final ObservedScreen after;

  /**
   * @param before the page
   * @param after what may be the same page later
   */
  BelowTheFold(ObservedScreen before, ObservedScreen after) {
    this.before = before;
    this.after = after;
  }

  /** Part of it is shown still, and all the rest may lie below. */
  boolean cuts(Node control) {
    return mayHold(control) && words(control).anyMatch(this::isShown);
  }

  /** All of its words that are not shown any more may lie below. */
  boolean mayHold(Node control) {
    List<Node> missing = words(control).filter(n -> !isShown(n)).toList();
    return !missing.isEmpty()
        && Likeness.of(before.screen(), after.screen()) > SAME_PAGE
        && missing.stream().allMatch(this::isPushedDown);
  }

  private static Stream<Node> words(Node control) {
    return control.subtree().stream().filter(n -> n.displayed() && !n.ownWords().isBlank());
  }

  private boolean isShown(Node words) {
    return shown(words).isPresent();
  }

  private Optional<Node> shown(Node words) {
    return texts(after).filter(n -> n.normalLabel().equals(words.normalLabel())).findFirst();
  }

  private boolean isPushedDown(Node words) {
    Optional<Node> anchor = anchor(words);
    if (anchor.isEmpty()) {
      return false;
    }
    Node now = shown(anchor.get()).orElseThrow();
    int moved = now.bounds().top() - anchor.get().bounds().top();
    OptionalInt fold = fold(now);
    return moved > 0 && fold.isPresent() && words.bounds().centreY() + moved >= fold.getAsInt();
  }

  /** The nearest words above it that are shown still: where they went it went too. */
  private Optional<Node> anchor(Node words) {
    return texts(before)
        .filter(n -> n.bounds().bottom() <= words.bounds().top() && isShown(n))
        .max(Comparator.comparingInt(n -> n.bounds().bottom()));
  }

  /** Where the list ends in which it stands: at the end of what scrolls, or of the page. */
  private OptionalInt fold(Node shown) {
    Optional<Node> scrolls =
        after.screen().nodes().stream()
            .filter(n -> n.scrollable() && n.displayed() && n.holds(shown))
            .min(Comparator.comparingLong(n -> n.bounds().area()));
    return scrolls.isPresent() ? OptionalInt.of(scrolls.get().bounds().bottom()) : endOfPage(shown);
  }

  /** Only where the list goes as far as that: a list that ends above it is shown whole. */
  private OptionalInt endOfPage(Node shown) {
    Set<Node> bar = NavigationBar.controls(after.screen());
    int page = shown.bounds().bottom();
    for (Optional<Node> at = shown.parent(); at.isPresent(); at = at.get().parent()) {
      page = Math.max(page, at.get().bounds().bottom());
    }
    int end = bar.stream().mapToInt(n -> n.bounds().top()).reduce(page, Math::min);
    boolean reached =
        texts(after)
            .filter(n -> !bar.contains(n))
            .anyMatch(
                n ->
                    n.bounds().bottom() <= end
                        && n.bounds().bottom() + shown.bounds().height() > end);
    return reached ? OptionalInt.of(end) : OptionalInt.empty();
  }

  private static Stream<Node> texts(ObservedScreen observed) {
    return observed.screen().nodes().stream().filter(n -> n.displayed() && !n.ownWords().isBlank());
  }
}
