package org.facecert.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a screen that a person has to deal with: the front window and, where a sheet or panel
 * lies over a page inside that window, the panel.
 *
 * @param nodes those shown, in document order
 * @param modal it covers something else
 */
record Region(@Nullable Node root, List<Node> nodes, boolean modal) {

  private static final int DEEPEST = 60;

  static Region of(Screen screen, ScreenWords words) {
    List<Node> front = screen.front();
    if (front.isEmpty()) {
      return new Region(null, List.of(), false);
    }
    Node window = front.get(0);
    Bounds page = new Bounds(0, 0, screen.width(), screen.height());
    boolean ownWindow =
        window.bounds().area() * 10 < page.area() * 9
            // a dialog's window may span the screen with its own dimming
            || screen.coversAnother();
    Node top = innermostPanel(window, page, words);
    List<Node> shown =
        Stream.concat(top.subtree().stream(), screen.floating().stream())
            .filter(Node::displayed)
            .toList();
    return new Region(top, shown, ownWindow || top != window);
  }

  private static Node innermostPanel(Node window, Bounds page, ScreenWords words) {
    Node top = window;
    for (int depth = 0; depth < DEEPEST; depth++) {
      Node panel = panelIn(top, page, words);
      if (panel == null) {
        break;
      }
      top = panel;
    }
    return top;
  }

  /** The front-most panel below the node that lies over other content of it. */
  private static @Nullable Node panelIn(Node top, Bounds page, ScreenWords words) {
    List<Node> open = new ArrayList<>(List.of(top));
    Node found = null;
    while (!open.isEmpty()) {
      List<Node> next = new ArrayList<>();
      for (Node node : open) {
        Node panel = coveringChild(node, page, words);
        if (panel != null) {
          found = panel;
        }
        node.children().stream()
            .filter(c -> !c.children().isEmpty() && c.bounds().area() * 8 > page.area())
            .forEach(next::add);
      }
      if (found != null) {
        return found;
      }
      open = next.size() > 200 ? List.of() : next;
    }
    return null;
  }

  private static @Nullable Node coveringChild(Node node, Bounds page, ScreenWords words) {
    List<Node> children =
        node.children().stream()
            .filter(Node::displayed)
            .sorted(Comparator.comparingInt(Node::drawnAt))
            .toList();
    if (children.size() < 2 || children.size() > 40) {
      return null;
    }
    for (int i = children.size() - 1; i > 0; i--) {
      Node child = children.get(i);
      List<Node> below = children.subList(0, i);
      boolean dimmed = below.stream().anyMatch(b -> Scrims.isOne(b, page));
      if (isPanel(child, page) && (dimmed || covers(child, below)) && asks(child, dimmed, words)) {
        return child;
      }
    }
    return null;
  }

  private static boolean isPanel(Node node, Bounds page) {
    Bounds b = node.bounds();
    return !node.children().isEmpty()
        && b.width() * 2L >= page.width()
        && b.height() * 100L >= page.height() * 12L;
  }

  /** Words or controls lie under it. */
  private static boolean covers(Node panel, List<Node> below) {
    for (Node sibling : below) {
      for (Node part : sibling.subtree(n -> true, 2_000)) {
        boolean content = part.drawn() && !part.ownWords().isBlank();
        if (content && overlap(panel.bounds(), part.bounds()) * 2 > part.bounds().area()) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * It has something to press, and says what it is about. What lies over a page that is not dimmed
   * may be a bar: there it must be an answer that can be pressed, or a choice below words about the
   * face.
   */
  private static boolean asks(Node panel, boolean dimmed, ScreenWords words) {
    boolean answers = false;
    boolean face = false;
    int pressable = 0;
    int weight = 0;
    for (Node part : panel.subtree(n -> true, 2_000)) {
      if (!part.displayed()) {
        continue;
      }
      if (part.clickable() && part.role() != Role.FIELD) {
        answers |= dimmed || Parts.isAnswer(words.concepts(part.label()));
        pressable += part.checkable() ? 0 : 1;
      } else if (isRead(part, panel)) {
        weight += Parts.weight(Parts.words(part));
        face |= words.concepts(Parts.words(part)).contains(Concept.FACE_FUNCTION);
      }
    }
    return (answers || face && pressable > 1) && weight >= 24;
  }

  private static boolean isRead(Node text, Node panel) {
    Node target = text.tapTarget();
    return target == null || target.holds(panel);
  }

  private static long overlap(Bounds a, Bounds b) {
    return a.overlap(b).area();
  }
}
