package org.facecert.screen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Grows nodes from plain data. */
final class NodeTree {

  private final List<Node> roots = new ArrayList<>();
  private int nodes;

  private NodeTree() {}

  /**
   * The windows, each with all below it.
   *
   * @throws IllegalArgumentException when a depth fits no tree
   */
  static List<Node> of(List<WindowData> windows) {
    NodeTree tree = new NodeTree();
    windows.forEach(tree::grow);
    return tree.roots;
  }

  private void grow(WindowData window) {
    Deque<Node> open = new ArrayDeque<>();
    for (NodeData told : window.nodes()) {
      boolean first = open.isEmpty();
      if (told.depth() > open.size() || told.depth() < (first ? 0 : 1)) {
        throw misplaced(first ? roots.size() + 1 : roots.size(), told, first, open.size());
      }
      while (open.size() > told.depth()) {
        open.pop();
      }
      Node node = new Node(told, window, open.peek(), nodes++);
      if (first) {
        roots.add(node);
      }
      open.push(node);
    }
  }

  private static IllegalArgumentException misplaced(
      int window, NodeData told, boolean first, int deepest) {
    return new IllegalArgumentException(
        "window "
            + window
            + ": a node is at depth "
            + told.depth()
            + " and can be at "
            + (first ? 0 : 1)
            + " to "
            + deepest
            + ": a window is at depth 0 and every other node one below an earlier one of it");
  }
}
