package org.facecert.screen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The nodes of a screen, grown from plain data.
 *
 * @param nodes of all windows, in document order
 * @param windows the roots among them
 */
record NodeTree(List<Node> nodes, List<Node> windows) {

  /**
   * @throws IllegalArgumentException when a depth fits no tree
   */
  static NodeTree of(List<WindowData> data) {
    NodeTree tree = new NodeTree(new ArrayList<>(), new ArrayList<>());
    data.forEach(tree::grow);
    return tree;
  }

  private void grow(WindowData window) {
    Deque<Node> open = new ArrayDeque<>();
    for (int i = 0; i < window.nodes().size(); i++) {
      NodeData told = window.nodes().get(i);
      if (told.depth() > open.size() || told.depth() < Math.min(i, 1)) {
        throw misplaced(windows.size() + (i == 0 ? 1 : 0), i, told.depth(), open.size());
      }
      while (open.size() > told.depth()) {
        open.pop();
      }
      Node node = new Node(told, window.app(), open.peek(), nodes.size());
      if (i == 0) {
        windows.add(node);
      }
      nodes.add(node);
      open.push(node);
    }
  }

  private static IllegalArgumentException misplaced(int window, int index, int depth, int deepest) {
    return new IllegalArgumentException(
        "window "
            + window
            + ": node "
            + (index + 1)
            + " is at depth "
            + depth
            + " and can be at "
            + Math.min(index, 1)
            + " to "
            + deepest
            + ": a window is at depth 0 and every other node one below an earlier one of it");
  }
}
