package org.facecert.phone.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.facecert.phone.api.Bounds;

/**
 * One node of a page as Android's accessibility tells it.
 *
 * @param document number of the document that the page showed, and of the frame in it
 * @param id of the element behind it while that is in the document
 * @param type the class name that Chromium gives it on Android
 * @param attributes of the page source, without those that its place gives
 * @param bounds in CSS pixels of the page's window, cut to what can be seen
 * @param visible whether any of it can be seen
 */
public record WebNode(
    long document,
    long id,
    String type,
    Map<String, String> attributes,
    Bounds bounds,
    boolean visible,
    List<WebNode> children) {
  public WebNode {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    children = List.copyOf(children);
  }
}
