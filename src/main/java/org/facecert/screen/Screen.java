package org.facecert.screen;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The tree of one page source, immutable. */
public final class Screen {

  private final List<Node> nodes;
  private final List<Node> windows;
  private final int width;
  private final int height;

  Screen(List<Node> nodes, List<Node> windows, int width, int height) {
    this.nodes = List.copyOf(nodes);
    this.windows = List.copyOf(windows);
    this.width = width;
    this.height = height;
  }

  /**
   * @param pageSource as UiAutomator2 answers it
   * @throws UnreadableScreen when it is not well-formed, with line and column
   */
  public static Screen read(String pageSource) {
    return UiAutomatorSource.read(pageSource);
  }

  /** All nodes of all windows in document order. */
  public List<Node> nodes() {
    return nodes;
  }

  /** The roots, bottom window first. */
  public List<Node> windows() {
    return windows;
  }

  /** In pixels. */
  public int width() {
    return width;
  }

  /** In pixels. */
  public int height() {
    return height;
  }

  /** The nodes of the window that a person works with: the front one. */
  public List<Node> front() {
    return windows.isEmpty() ? List.of() : frontWindow().subtree();
  }

  /** The package of the front window; empty when the screen shows nothing. */
  public String packageName() {
    return windows.isEmpty() ? "" : frontWindow().packageName();
  }

  /** Whether no node is shown at all. */
  public boolean empty() {
    return nodes.stream().noneMatch(Node::displayed);
  }

  public List<Node> where(Predicate<Node> wanted) {
    return nodes.stream().filter(wanted).toList();
  }

  /**
   * The candidates for a query on the front window: all exact matches if there is one, else all
   * whose label contains the words. More than one candidate is ambiguous; choosing is not done
   * here.
   */
  public List<Node> find(Query query) {
    return Search.find(front(), query);
  }

  /**
   * Whether the two show the same for a person: same roles, words, places and states, but for
   * clocks, count-downs, progress and the system's own bars.
   */
  public boolean sameAs(Screen other) {
    return width == other.width
        && height == other.height
        && Stillness.of(this).equals(Stillness.of(other));
  }

  /** Distinct non-empty labels in document order. */
  public List<String> labels() {
    Set<String> labels = new LinkedHashSet<>();
    for (Node node : nodes) {
      if (node.displayed() && !node.label().isBlank()) {
        labels.add(node.label());
      }
    }
    return new ArrayList<>(labels);
  }

  private Node frontWindow() {
    for (int i = windows.size() - 1; i >= 0; i--) {
      Node window = windows.get(i);
      if (window.displayed() && !SystemParts.overlay(window)) {
        return window;
      }
    }
    return windows.get(windows.size() - 1);
  }
}
