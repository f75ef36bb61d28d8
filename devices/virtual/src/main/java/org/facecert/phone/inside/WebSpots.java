package org.facecert.phone.inside;

import android.graphics.Rect;
import android.view.View;
import android.webkit.WebView;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.facecert.phone.api.Bounds;
import org.facecert.phone.api.UiNode;
import org.facecert.phone.web.WebNode;
import org.facecert.phone.web.WebPage;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of pages in WebViews: as part of the page source, and found again by their identity.
 */
final class WebSpots {
  /** a page can make nodes without end; those that were told long ago are gone then */
  private static final int MOST = 200_000;

  private record Key(int view, long document, long node) {}

  private final Map<Key, Integer> uids = new HashMap<>();
  private final Map<Integer, Spot> spots = new HashMap<>();
  private final IntSupplier fresh;

  WebSpots(IntSupplier fresh) {
    this.fresh = fresh;
  }

  /** A node that was told, and in which document it was. */
  record Spot(WeakReference<WebView> web, long document, long node) {
    View view() {
      WebView view = web.get();
      if (view == null) {
        throw Nodes.gone();
      }
      return view;
    }

    private WebPage page(WebViews webs) {
      WebPane pane = webs.shown(view());
      if (pane == null) {
        throw Nodes.gone();
      }
      return pane.page();
    }

    /** The node as it is now; not on the main thread. */
    WebNode find(WebViews webs) {
      WebNode found = find(page(webs).tree(), document, node);
      if (found == null) {
        throw Nodes.gone();
      }
      return found;
    }

    private static @Nullable WebNode find(WebNode in, long document, long id) {
      if (in.document() == document && in.id() == id) {
        return in;
      }
      for (WebNode child : in.children()) {
        WebNode found = find(child, document, id);
        if (found != null) {
          return found;
        }
      }
      return null;
    }

    /** Writes into a field; false when it is none. */
    boolean type(WebViews webs, String text, boolean replace) {
      boolean field = find(webs).type().equals("android.widget.EditText");
      WebPage page = page(webs);
      if (!field || !page.focus(node)) {
        return false;
      }
      if (replace) {
        page.key("a", 'A', "", "selectAll");
        page.key("Delete", 46, "", "");
      } else {
        page.key("End", 35, "", "moveToEndOfDocument");
      }
      if (!text.isEmpty()) {
        page.write(text);
      }
      return true;
    }
  }

  synchronized @Nullable Spot spot(int uid) {
    return spots.get(uid);
  }

  private synchronized int uid(WebView view, WebNode node) {
    Key key = new Key(System.identityHashCode(view), node.document(), node.id());
    Integer known = uids.get(key);
    if (known != null) {
      return known;
    }
    if (spots.size() >= MOST) {
      uids.clear();
      spots.clear();
    }
    int uid = fresh.getAsInt();
    uids.put(key, uid);
    spots.put(uid, new Spot(new WeakReference<>(view), node.document(), node.id()));
    return uid;
  }

  /** The element of a page that has the input focus; not on the main thread. */
  @Nullable Integer focused(WebPane pane) {
    WebView view = pane.view();
    WebNode node = view == null ? null : focused(pane.page().tree());
    return view == null || node == null ? null : uid(view, node);
  }

  private static @Nullable WebNode focused(WebNode in) {
    for (WebNode child : in.children()) {
      if ("true".equals(child.attributes().get("focused"))) {
        return child;
      }
      WebNode found = focused(child);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** A page's root as the one child of its WebView. */
  UiNode node(WebView view, WebNode page, Rect screen, boolean invisible) {
    Rect seen = Nodes.visible(view, view.createAccessibilityNodeInfo(), screen);
    return new Walk(view, seen, invisible).take(page, 0);
  }

  static Bounds bounds(View view, WebNode node) {
    int[] at = new int[2];
    view.getLocationOnScreen(at);
    float density = view.getResources().getDisplayMetrics().density;
    Bounds css = node.bounds();
    return new Bounds(
        at[0] + Math.round(css.left() * density),
        at[1] + Math.round(css.top() * density),
        at[0] + Math.round(css.right() * density),
        at[1] + Math.round(css.bottom() * density));
  }

  private final class Walk {
    private final WebView view;
    private final Rect seen;
    private final boolean invisible;
    private final String app;

    Walk(WebView view, Rect seen, boolean invisible) {
      this.view = view;
      this.seen = seen;
      this.invisible = invisible;
      app = view.getContext().getPackageName();
    }

    private boolean isSeen(WebNode node) {
      Bounds b = bounds(view, node);
      return node.visible() && Rect.intersects(seen, rect(b));
    }

    private static Rect rect(Bounds b) {
      return new Rect(b.left(), b.top(), b.right(), b.bottom());
    }

    UiNode take(WebNode node, int index) {
      boolean visible = isSeen(node);
      Rect place = rect(bounds(view, node));
      if (visible) {
        place.intersect(seen);
      }
      Map<String, String> a = new LinkedHashMap<>();
      a.put("index", String.valueOf(index));
      a.put("package", app);
      a.put("class", node.type());
      a.putAll(node.attributes());
      a.put("long-clickable", "false");
      a.put(
          "bounds",
          "[" + place.left + "," + place.top + "][" + place.right + "," + place.bottom + "]");
      a.put("displayed", String.valueOf(visible));
      return new UiNode(uid(view, node), node.type(), a, children(node));
    }

    private List<UiNode> children(WebNode node) {
      List<UiNode> children = new ArrayList<>();
      add(node, children);
      return children;
    }

    /** What lies in a part that cannot be seen itself may be seen all the same. */
    private void add(WebNode node, List<UiNode> to) {
      for (WebNode child : node.children()) {
        if (invisible || isSeen(child)) {
          to.add(take(child, to.size()));
        } else {
          add(child, to);
        }
      }
    }
  }
}
