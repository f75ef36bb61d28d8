package org.facecert.phone.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.facecert.phone.api.Bounds;
import org.facecert.phone.api.PhoneFault;

/**
 * Reads a page: Chromium's accessibility tree for what there is, its snapshot of the document for
 * where it is. Neither needs the page's scripts.
 */
final class WebReading {
  /** nodes of the document; beyond it an answer is not possible in time */
  private static final int MOST = 20_000;

  private static final int MOST_FRAMES = 10;

  /** Asks the page. */
  interface Asker {
    JsonNode ask(String method, ObjectNode params);
  }

  private final Asker asker;
  private final ObjectNode empty;
  private final long generation;

  WebReading(Asker asker, ObjectNode empty, long generation) {
    this.generation = generation;
    this.asker = asker;
    this.empty = empty;
  }

  /** A page of which nothing is known yet. */
  static WebNode nothing(int width, int height) {
    return new WebNode(
        0, 0, "android.webkit.WebView", Map.of(), new Bounds(0, 0, width, height), true, List.of());
  }

  /** The page's root. */
  WebNode read(int width, int height) {
    int nodes = ask("Memory.getDOMCounters", empty).path("nodes").asInt();
    if (nodes > MOST) {
      throw new PhoneFault(
          PhoneFault.Kind.REFUSED,
          "the web page is too large to be read: " + nodes + " nodes (limit: " + MOST + ")");
    }
    JsonNode metrics = ask("Page.getLayoutMetrics", empty);
    ObjectNode styles = empty.deepCopy();
    styles.putArray("computedStyles").add("overflow-x").add("overflow-y").add("position");
    WebLayout layout =
        new WebLayout(
            generation,
            ask("DOMSnapshot.captureSnapshot", styles),
            metrics.path("cssVisualViewport"),
            new Bounds(0, 0, width, height));
    Map<Integer, WebTree> frames = new LinkedHashMap<>();
    WebTree main = new WebTree(ask("Accessibility.getFullAXTree", empty), layout, 0, frames);
    for (Map.Entry<Integer, String> frame : layout.frames().entrySet()) {
      if (frames.size() < MOST_FRAMES) {
        ObjectNode which = empty.deepCopy().put("frameId", frame.getValue());
        JsonNode tree = ask("Accessibility.getFullAXTree", which);
        frames.put(frame.getKey(), new WebTree(tree, layout, frame.getKey(), frames));
      }
    }
    int most = metrics.path("cssContentSize").path("height").asInt();
    boolean scrollable = most > metrics.path("cssVisualViewport").path("clientHeight").asInt() + 1;
    List<WebNode> content = main.content();
    return main.root(new Bounds(0, 0, width, height), scrollable, content);
  }

  private JsonNode ask(String method, ObjectNode params) {
    return asker.ask(method, params);
  }
}
