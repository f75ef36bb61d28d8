package org.facecert.platform.android;

import java.util.ArrayList;
import java.util.List;
import org.facecert.screen.Bounds;
import org.facecert.screen.NodeData;
import org.facecert.screen.WindowData;

/** A window of a page source while it is read. */
final class SourceWindow {

  private final List<NodeData> nodes = new ArrayList<>();
  private String packageName = "";

  /** The first package that is told in it is whose it is. */
  void add(String toldPackage, NodeData node) {
    if (packageName.isBlank()) {
      packageName = toldPackage;
    }
    nodes.add(node);
  }

  Bounds bounds() {
    return nodes.get(0).place().bounds();
  }

  WindowData data() {
    return new WindowData(
        packageName, PackageWindows.owner(packageName), PackageWindows.guards(packageName), nodes);
  }
}
