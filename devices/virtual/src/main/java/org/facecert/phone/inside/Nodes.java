package org.facecert.phone.inside;

import android.content.res.Resources;
import android.graphics.Point;
import android.graphics.Rect;
import android.view.View;
import android.view.ViewGroup;
import android.view.accessibility.AccessibilityNodeInfo;
import android.webkit.WebView;
import android.widget.AbsListView;
import android.widget.AdapterView;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.facecert.phone.api.Bounds;
import org.facecert.phone.api.Look;
import org.facecert.phone.api.PhoneFault;
import org.facecert.phone.api.UiNode;
import org.facecert.phone.web.WebNode;
import org.jspecify.annotations.Nullable;

/**
 * The accessibility tree in the form of appium-uiautomator2-server's AccessibilityNodeInfoDumper:
 * what a person cannot see is left out, bounds are those of the visible part.
 */
final class Nodes {
  /**
   * More than any screen that a person could use; beyond it a truthful answer is not possible in
   * time.
   */
  private static final int MOST = 200_000;

  // below MainThread's limit, so that the answer names the true reason
  private static final Duration LONGEST = Duration.ofSeconds(12);

  private final WeakHashMap<View, Integer> uids = new WeakHashMap<>();
  private final Map<Integer, WeakReference<View>> views = new HashMap<>();
  private int next = 1;
  private final WebSpots web = new WebSpots(() -> next++);

  /** Ids that system screens give to their views. */
  static final class SystemId {
    final String name;

    SystemId(String name) {
      this.name = name;
    }
  }

  private final class Walk {
    final Rect screen;
    final Look look;
    final long end = System.nanoTime() + LONGEST.toNanos();
    int count;

    final IdentityHashMap<View, WebNode> pages;

    Walk(Point size, Look look, IdentityHashMap<View, WebNode> pages) {
      this.pages = pages;
      screen = new Rect(0, 0, size.x, size.y);
      this.look = look;
    }

    @Nullable UiNode take(View view, int index, int depth) {
      if (view.getVisibility() != View.VISIBLE) {
        return null;
      }
      AccessibilityNodeInfo info = view.createAccessibilityNodeInfo();
      if (info == null || (depth > 0 && !look.invisible() && !info.isVisibleToUser())) {
        return null;
      }
      row(view, info);
      count();
      boolean deeper = view instanceof ViewGroup && depth < look.deepest();
      WebNode page = pages.get(view);
      List<UiNode> children =
          page != null
              ? List.of(web.node((WebView) view, page, screen, look.invisible()))
              : deeper ? children((ViewGroup) view, depth + 1) : List.of();
      String type = String.valueOf(info.getClassName());
      return new UiNode(
          uid(view), tag(type), attributes(view, info, type, index, screen), children);
    }

    private void count() {
      if (++count > MOST || System.nanoTime() > end) {
        throw new PhoneFault(
            PhoneFault.Kind.REFUSED,
            "the screen is too large to be read: given up after "
                + count
                + " visible nodes (limits: "
                + MOST
                + " nodes, "
                + LONGEST.toSeconds()
                + " s)");
      }
    }

    private List<UiNode> children(ViewGroup group, int depth) {
      List<UiNode> children = new ArrayList<>();
      List<View> ordered = look.important() ? important(group) : ReadingOrder.of(group);
      for (int i = 0; i < ordered.size(); i++) {
        UiNode child = take(ordered.get(i), i, depth);
        if (child != null) {
          children.add(child);
        }
      }
      return children;
    }
  }

  /** What stands in for a view that does not matter: its children (AOSP ViewGroup). */
  private static List<View> important(ViewGroup group) {
    List<View> views = new ArrayList<>();
    for (View child : ReadingOrder.of(group)) {
      boolean shown = child.getVisibility() == View.VISIBLE;
      if (!shown || child.isImportantForAccessibility()) {
        views.add(child);
      } else if (child instanceof ViewGroup inner) {
        views.addAll(important(inner));
      }
    }
    return views;
  }

  /** The nodes of the browser's pages. */
  WebSpots web() {
    return web;
  }

  /**
   * @param pages what the browser shows in WebViews
   */
  UiNode tree(View root, int index, Point size, Look look, IdentityHashMap<View, WebNode> pages) {
    UiNode node = new Walk(size, look, pages).take(root, index, 0);
    return node == null
        ? new UiNode(-1, "android.view.View", Map.of("index", String.valueOf(index)), List.of())
        : node;
  }

  /**
   * What a list says of its rows: they can be pressed. Android asks the list only while an
   * accessibility service is on, as UiAutomator is one (AOSP android-14, AbsListView.obtainView and
   * ListItemAccessibilityDelegate).
   */
  private static void row(View view, AccessibilityNodeInfo info) {
    if (view.getParent() instanceof AbsListView list && list.getAdapter() != null) {
      int position = list.getPositionForView(view);
      if (position != AdapterView.INVALID_POSITION) {
        list.onInitializeAccessibilityNodeInfoForItem(view, position, info);
      }
    }
  }

  private static String tag(String type) {
    String tag = type.replace('$', '.').replaceAll("[^A-Za-z0-9._-]", "_");
    return tag.isEmpty() || !Character.isLetter(tag.charAt(0)) ? "android.view.View" : tag;
  }

  private static Map<String, String> attributes(
      View view, AccessibilityNodeInfo n, String type, int index, Rect screen) {
    Map<String, String> a = new LinkedHashMap<>();
    a.put("index", String.valueOf(index));
    a.put("package", String.valueOf(n.getPackageName()));
    a.put("class", type);
    a.put("text", n.getText() == null ? "" : n.getText().toString());
    putText(a, "content-desc", n.getContentDescription());
    putText(a, "resource-id", id(view));
    putText(a, "hint", n.getHintText());
    putStates(a, n);
    Rect b = visible(view, n, screen);
    a.put("bounds", "[" + b.left + "," + b.top + "][" + b.right + "," + b.bottom + "]");
    a.put("displayed", String.valueOf(n.isVisibleToUser()));
    if (n.isShowingHintText()) {
      a.put("showing-hint", "true");
    }
    return a;
  }

  private static void putStates(Map<String, String> attributes, AccessibilityNodeInfo n) {
    attributes.put("checkable", String.valueOf(n.isCheckable()));
    attributes.put("checked", String.valueOf(n.isChecked()));
    attributes.put("clickable", String.valueOf(n.isClickable()));
    attributes.put("enabled", String.valueOf(n.isEnabled()));
    attributes.put("focusable", String.valueOf(n.isFocusable()));
    attributes.put("focused", String.valueOf(n.isFocused()));
    attributes.put("long-clickable", String.valueOf(n.isLongClickable()));
    attributes.put("password", String.valueOf(n.isPassword()));
    attributes.put("scrollable", String.valueOf(n.isScrollable()));
    attributes.put("selected", String.valueOf(n.isSelected()));
  }

  private static void putText(
      Map<String, String> attributes, String key, @Nullable CharSequence value) {
    if (value != null) {
      attributes.put(key, value.toString());
    }
  }

  private static @Nullable String id(View view) {
    if (view.getTag() instanceof SystemId id) {
      return id.name;
    }
    if (view.getId() == View.NO_ID) {
      return null;
    }
    try {
      return view.getResources().getResourceName(view.getId());
    } catch (Resources.NotFoundException e) {
      // an id made at run time has no name
      return null;
    }
  }

  static Rect visible(View view, AccessibilityNodeInfo info, Rect screen) {
    Rect bounds = new Rect();
    info.getBoundsInScreen(bounds);
    Rect global = new Rect();
    if (view.isAttachedToWindow() && view.getGlobalVisibleRect(global)) {
      int[] at = new int[2];
      view.getRootView().getLocationOnScreen(at);
      global.offset(at[0], at[1]);
      if (Rect.intersects(bounds, global)) {
        bounds.intersect(global);
      }
    }
    if (Rect.intersects(bounds, screen)) {
      bounds.intersect(screen);
    }
    return bounds;
  }

  Bounds bounds(View view, Point size) {
    Rect b = visible(view, view.createAccessibilityNodeInfo(), new Rect(0, 0, size.x, size.y));
    return new Bounds(b.left, b.top, b.right, b.bottom);
  }

  int uid(View view) {
    Integer known = uids.get(view);
    if (known != null) {
      return known;
    }
    int uid = next++;
    uids.put(view, uid);
    views.put(uid, new WeakReference<>(view));
    return uid;
  }

  /** The view of that identity while it is on the screen. */
  View view(int uid) {
    WeakReference<View> reference = views.get(uid);
    View view = reference == null ? null : reference.get();
    if (view == null || !view.isAttachedToWindow()) {
      throw gone();
    }
    return view;
  }

  static PhoneFault gone() {
    return new PhoneFault(PhoneFault.Kind.GONE, "the element is no longer on the screen");
  }
}
