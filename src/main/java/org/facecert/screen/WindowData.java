package org.facecert.screen;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;

/**
 * A window in plain data.
 *
 * @param app application id of the app whose window it is; empty when that is not told
 * @param guardsPermissions its owner may be the one that asks for permissions on behalf of others
 * @param nodes in document order; the first is the window itself, at depth 0, all others are below
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record WindowData(
    String app, WindowOwner owner, boolean guardsPermissions, List<NodeData> nodes) {

  /**
   * @throws IllegalArgumentException when the depths make no tree
   */
  public WindowData {
    app = Objects.requireNonNullElse(app, "");
    owner = Objects.requireNonNullElse(owner, WindowOwner.APP);
    nodes = List.copyOf(Objects.requireNonNullElse(nodes, List.of()));
    mustBeTree(nodes);
  }

  private static void mustBeTree(List<NodeData> nodes) {
    int deepest = 0;
    for (int i = 0; i < nodes.size(); i++) {
      int depth = nodes.get(i).depth();
      int least = Math.min(i, 1);
      if (depth < least || depth > deepest) {
        throw new IllegalArgumentException(
            "node "
                + (i + 1)
                + " of a window is at depth "
                + depth
                + " and can be at "
                + least
                + " to "
                + deepest
                + ": a window is at depth 0 and every other node one below an earlier one of it");
      }
      deepest = depth + 1;
    }
  }
}
