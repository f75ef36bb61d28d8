package org.facecert.phone.api;

import java.util.List;
import java.util.Map;

/**
 * One node of the screen's accessibility tree.
 *
 * @param uid identity of the view behind it while that view lives; -1 for a node without one
 * @param tag the element name in the page source
 * @param attributes in the order of UiAutomator2's page source
 */
public record UiNode(int uid, String tag, Map<String, String> attributes, List<UiNode> children) {
  /** The attribute, or "" when the node has none. */
  public String get(String name) {
    return attributes.getOrDefault(name, "");
  }
}
