package org.facecert.phone.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.facecert.phone.api.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * Where the nodes of a page's documents are, from DOMSnapshot.captureSnapshot with the styles
 * overflow-x, overflow-y and position. All places are in CSS pixels of the page's window.
 */
final class WebLayout {
  private static final int OVERFLOW_X = 0;
  private static final int OVERFLOW_Y = 1;
  private static final int POSITION = 2;

  /** A node's place, whole and as far as it can be seen. */
  record Spot(Bounds whole, Bounds seen, boolean scrolls) {}

  private record Key(int document, long id) {}

  private final long generation;
  private final JsonNode snapshot;
  private final JsonNode strings;
  private final double scale;
  private final double pageX;
  private final double pageY;
  private final Map<Key, Spot> spots = new HashMap<>();
  private final Map<Key, Map<String, String>> attributes = new HashMap<>();
  private final Set<Key> pressable = new HashSet<>();
  private final Map<Key, Integer> inner = new HashMap<>();
  private final Map<Integer, String> frames = new LinkedHashMap<>();

  WebLayout(long generation, JsonNode snapshot, JsonNode window, Bounds screen) {
    this.generation = generation;
    this.snapshot = snapshot;
    strings = snapshot.path("strings");
    scale = Math.max(0.01, window.path("scale").asDouble(1));
    pageX = window.path("pageX").asDouble();
    pageY = window.path("pageY").asDouble();
    document(0, -pageX, -pageY, screen);
  }

  /** Which document of the page it was. */
  long generation() {
    return generation;
  }

  /** The documents inside of the main one, by their number, with their frames' names. */
  Map<Integer, String> frames() {
    return frames;
  }

  @Nullable Spot spot(int document, long id) {
    return spots.get(new Key(document, id));
  }

  String attribute(int document, long id, String name) {
    return attributes.getOrDefault(new Key(document, id), Map.of()).getOrDefault(name, "");
  }

  /** Whether something in the page listens for presses on it. */
  boolean isPressable(int document, long id) {
    return pressable.contains(new Key(document, id));
  }

  /** The document that an element holds, null for none. */
  @Nullable Integer inner(int document, long id) {
    return inner.get(new Key(document, id));
  }

  private String string(JsonNode index) {
    return strings.path(index.asInt(-1)).asText("");
  }

  private void document(int number, double left, double top, Bounds clip) {
    JsonNode document = snapshot.path("documents").path(number);
    JsonNode nodes = document.path("nodes");
    JsonNode ids = nodes.path("backendNodeId");
    JsonNode layout = document.path("layout");
    Map<Integer, Integer> rows = new HashMap<>();
    for (int row = 0; row < layout.path("nodeIndex").size(); row++) {
      rows.putIfAbsent(layout.path("nodeIndex").get(row).asInt(), row);
    }
    rare(number, nodes, ids);
    Bounds[] clips = new Bounds[ids.size()];
    // parents stand before their children
    for (int node = 0; node < ids.size(); node++) {
      int parent = nodes.path("parentIndex").path(node).asInt(-1);
      Bounds outer = parent < 0 || parent >= node ? clip : clips[parent];
      Integer row = rows.get(node);
      clips[node] =
          row == null
              ? outer
              : place(
                  number, ids.get(node).asLong(), layout, row, new Frame(left, top, clip, outer));
      attributesOf(number, ids.get(node).asLong(), nodes.path("attributes").path(node));
    }
    inside(number, nodes, ids);
  }

  private record Frame(double left, double top, Bounds whole, Bounds outer) {}

  /** Notes a node's place; what of its children can be seen at most. */
  private Bounds place(int number, long id, JsonNode layout, int row, Frame frame) {
    JsonNode at = layout.path("bounds").path(row);
    Bounds whole = bounds(at, frame.left(), frame.top());
    JsonNode styles = layout.path("styles").path(row);
    boolean fixed = string(styles.path(POSITION)).equals("fixed");
    Bounds outer = fixed ? frame.whole() : frame.outer();
    Bounds seen = cut(whole, outer);
    String x = string(styles.path(OVERFLOW_X));
    String y = string(styles.path(OVERFLOW_Y));
    boolean root = layout.path("nodeIndex").path(row).asInt() <= 2;
    boolean cuts = !root && (isCutting(x) || isCutting(y));
    spots.put(new Key(number, id), new Spot(whole, seen, !root && isScrolling(y)));
    return cuts ? seen : outer;
  }

  private static boolean isCutting(String overflow) {
    return !overflow.isEmpty() && !overflow.equals("visible");
  }

  private static boolean isScrolling(String overflow) {
    return overflow.equals("auto") || overflow.equals("scroll");
  }

  private Bounds bounds(JsonNode at, double left, double top) {
    double x = (at.path(0).asDouble() + left) * scale;
    double y = (at.path(1).asDouble() + top) * scale;
    return new Bounds(
        (int) Math.floor(x),
        (int) Math.floor(y),
        (int) Math.ceil(x + at.path(2).asDouble() * scale),
        (int) Math.ceil(y + at.path(3).asDouble() * scale));
  }

  static Bounds cut(Bounds inner, Bounds outer) {
    int left = Math.max(inner.left(), outer.left());
    int top = Math.max(inner.top(), outer.top());
    return new Bounds(
        left,
        top,
        Math.max(left, Math.min(inner.right(), outer.right())),
        Math.max(top, Math.min(inner.bottom(), outer.bottom())));
  }

  private void attributesOf(int number, long id, JsonNode pairs) {
    if (pairs.size() == 0) {
      return;
    }
    Map<String, String> own = new HashMap<>();
    for (int k = 0; k + 1 < pairs.size(); k += 2) {
      own.put(string(pairs.get(k)), string(pairs.get(k + 1)));
    }
    attributes.put(new Key(number, id), own);
  }

  private void rare(int number, JsonNode nodes, JsonNode ids) {
    for (JsonNode index : nodes.path("isClickable").path("index")) {
      pressable.add(new Key(number, ids.path(index.asInt()).asLong()));
    }
  }

  private void inside(int number, JsonNode nodes, JsonNode ids) {
    JsonNode holders = nodes.path("contentDocumentIndex");
    for (int k = 0; k < holders.path("index").size(); k++) {
      int child = holders.path("value").path(k).asInt();
      Key key = new Key(number, ids.path(holders.path("index").get(k).asInt()).asLong());
      Spot spot = spots.get(key);
      if (spot != null && child > 0 && !frames.containsKey(child)) {
        JsonNode document = snapshot.path("documents").path(child);
        inner.put(key, child);
        frames.put(child, string(document.path("frameId")));
        double left = spot.whole().left() / scale - document.path("scrollOffsetX").asDouble();
        double top = spot.whole().top() / scale - document.path("scrollOffsetY").asDouble();
        document(child, left, top, spot.seen());
      }
    }
  }
}
