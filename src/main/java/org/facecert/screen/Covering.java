package org.facecert.screen;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds controls that something else lies over: a press on them would not reach them, whatever the
 * platform says of their visibility.
 */
final class Covering {

  /** beyond this many pairs a screen is no screen that a person could use */
  private static final long MOST_PAIRS = 40_000_000;

  private Covering() {}

  static void find(List<Node> nodes) {
    List<Node> covers = nodes.stream().filter(Covering::mayCover).toList();
    List<Node> controls = nodes.stream().filter(n -> n.displayed() && reacts(n)).toList();
    if ((long) covers.size() * controls.size() > MOST_PAIRS) {
      return;
    }
    List<Node> covered = new ArrayList<>();
    for (Node control : controls) {
      if (!control.label().isBlank() && covers.stream().anyMatch(c -> covers(c, control))) {
        covered.add(control);
      }
    }
    covered.forEach(node -> node.subtree().forEach(Node::cover));
  }

  /** Takes presses, or shows a picture; a picture over the whole page is a watermark. */
  private static boolean mayCover(Node node) {
    if (!node.displayed()) {
      return false;
    }
    boolean picture =
        node.surface() || (node.role() == Role.IMAGE && node.bounds().area() * 2 < page(node));
    return reacts(node) || picture;
  }

  private static long page(Node node) {
    Node root = node;
    while (root.parent().isPresent()) {
      root = root.parent().get();
    }
    return root.bounds().area();
  }

  private static boolean covers(Node cover, Node control) {
    Bounds under = control.bounds();
    Bounds both = cover.bounds().overlap(under);
    return both.area() * 10 > under.area() * 7
        && inside(cover.bounds(), under)
        && !cover.holds(control)
        && !control.holds(cover)
        && isOver(cover, control);
  }

  private static boolean inside(Bounds cover, Bounds under) {
    return cover.left() <= under.centreX()
        && under.centreX() < cover.right()
        && cover.top() <= under.centreY()
        && under.centreY() < cover.bottom();
  }

  /** Of the same window, and drawn after it. */
  private static boolean isOver(Node cover, Node control) {
    List<Node> a = lineage(cover);
    List<Node> b = lineage(control);
    if (a.get(0) != b.get(0)) {
      return false;
    }
    int at = 0;
    while (a.get(at) == b.get(at)) {
      at++;
    }
    return a.get(at).drawnAt() > b.get(at).drawnAt();
  }

  /** From the window down to the node. */
  private static List<Node> lineage(Node node) {
    List<Node> line = new ArrayList<>();
    for (Node at = node; at != null; at = at.parent().orElse(null)) {
      line.add(0, at);
    }
    return line;
  }

  private static boolean reacts(Node node) {
    return node.clickable() || node.checkable();
  }
}
