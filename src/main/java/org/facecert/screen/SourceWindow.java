package org.facecert.screen;

import java.util.ArrayList;
import java.util.List;

/** A window of a page source while it is read. */
final class SourceWindow {

  private final List<NodeData> nodes = new ArrayList<>();
  private String app = "";

  /** The first package that is told in it is whose it is. */
  void add(String packageName, NodeData node) {
    if (app.isBlank()) {
      app = packageName;
    }
    nodes.add(node);
  }

  NodeData root() {
    return nodes.get(0);
  }

  /** Empty when no package is told. */
  String app() {
    return app;
  }

  boolean isShown() {
    return !root().states().contains(State.HIDDEN) && root().bounds().area() > 0;
  }

  WindowData data() {
    return new WindowData(app, nodes);
  }
}
