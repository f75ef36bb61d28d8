package org.facecert.screen;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The controls that change the page and nothing else: three or more side by side in one row, of
 * which exactly one shows that it is where one is (Material Design, "Navigation bar" and "Tabs").
 */
public final class NavigationBar {

  private static final int FEWEST = 3;

  /** A tenth of the screen is at its edge: the system's own bar may be below. */
  private static final int EDGE = 10;

  private NavigationBar() {}

  /** Those of all bars on the screen; their words do not matter. */
  public static Set<Node> controls(Screen screen) {
    Set<Node> found = new HashSet<>();
    for (Node group : screen.nodes()) {
      List<Node> row = group.children().stream().filter(Node::clickable).toList();
      if (row.size() >= FEWEST
          && sideBySide(row)
          && (selected(row) == 1 || isOfTabs(row, screen))) {
        found.addAll(row);
      }
    }
    return found;
  }

  private static boolean sideBySide(List<Node> row) {
    Bounds first = row.get(0).bounds();
    Predicate<Node> level =
        n -> n.bounds().top() == first.top() && n.bounds().bottom() == first.bottom();
    for (int i = 1; i < row.size(); i++) {
      if (row.get(i).bounds().left() < row.get(i - 1).bounds().right()) {
        return false;
      }
    }
    return row.stream().allMatch(level);
  }

  /** A tab's own mark may stand on what is inside it. */
  private static long selected(List<Node> row) {
    return row.stream().filter(n -> n.subtree().stream().anyMatch(Node::selected)).count();
  }

  /**
   * A bar made of radio buttons: along the whole lower edge, of which one is checked. Elsewhere
   * they are a choice.
   */
  private static boolean isOfTabs(List<Node> row, Screen screen) {
    Node last = row.get(row.size() - 1);
    return row.stream().allMatch(n -> n.role() == Role.RADIO)
        && row.stream().filter(Node::checked).count() == 1
        && row.get(0).bounds().left() * EDGE <= screen.width()
        && (screen.width() - last.bounds().right()) * EDGE <= screen.width()
        && (screen.height() - last.bounds().bottom()) * EDGE <= screen.height();
  }
}
