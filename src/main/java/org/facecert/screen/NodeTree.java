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

  /** The windows, each with all below it. */
  static List<Node> of(List<WindowData> windows) {
    NodeTree tree = new NodeTree();
    windows.forEach(tree::grow);
    return tree.roots;
  }

  private void grow(WindowData window) {
    Deque<Node> open = new ArrayDeque<>();
    for (NodeData told : window.nodes()) {
      while (open.size() > told.depth()) {
        open.pop();
      }
      Node node = new Node(told, window, open.peek(), nodes++);
      if (open.isEmpty()) {
        roots.add(node);
      }
      open.push(node);
    }
  }
}
