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

  public WindowData {
    app = Objects.requireNonNullElse(app, "");
    owner = Objects.requireNonNullElse(owner, WindowOwner.APP);
    nodes = List.copyOf(Objects.requireNonNullElse(nodes, List.of()));
  }
}
