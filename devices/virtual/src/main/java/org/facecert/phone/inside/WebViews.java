package org.facecert.phone.inside;

import android.view.View;
import android.view.ViewGroup;
import android.webkit.WebView;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.facecert.phone.state.PhoneState;
import org.facecert.phone.web.Browsers;
import org.facecert.phone.web.WebNode;
import org.jspecify.annotations.Nullable;

/** The WebViews of the app's process and the browser's page behind each. */
final class WebViews {
  private final Browsers browsers;
  private final PhoneState state;
  private final Map<WebView, WebPane> panes = new WeakHashMap<>();

  WebViews(Browsers browsers, PhoneState state) {
    this.browsers = browsers;
    this.state = state;
  }

  boolean isThere() {
    return browsers.isThere();
  }

  /** Whether the app has a WebView that a browser serves. */
  synchronized boolean isUsed() {
    return browsers.isThere() && !panes.isEmpty();
  }

  /** Says once for each WebView that no browser renders it. */
  void ownReader() {
    state.log().system('W', "WebView", Browsers.OWN_READER);
  }

  synchronized WebPane of(WebView view) {
    return panes.computeIfAbsent(view, v -> new WebPane(v, browsers, state));
  }

  private synchronized @Nullable WebPane known(View view) {
    return view instanceof WebView web ? panes.get(web) : null;
  }

  /** What a WebView shows, null when it is none or shows no page of the browser's. */
  @Nullable WebPane shown(View view) {
    WebPane pane = known(view);
    return pane == null || !pane.page().isShown() ? null : pane;
  }

  /** Those that are seen in a window, on the main thread. */
  List<WebPane> in(List<Windows.Pane> windows) {
    List<WebPane> found = new ArrayList<>();
    windows.forEach(window -> collect(window.root(), found));
    return found;
  }

  private void collect(View view, List<WebPane> to) {
    if (view.getVisibility() != View.VISIBLE) {
      return;
    }
    WebPane pane = known(view);
    if (pane != null) {
      to.add(pane);
    } else if (view instanceof ViewGroup group) {
      for (int k = 0; k < group.getChildCount(); k++) {
        collect(group.getChildAt(k), to);
      }
    }
  }

  /** What each shows now; not on the main thread, for a page may keep one waiting. */
  static IdentityHashMap<View, WebNode> read(List<WebPane> seen) {
    IdentityHashMap<View, WebNode> trees = new IdentityHashMap<>();
    for (WebPane pane : seen) {
      View view = pane.view();
      if (view != null && pane.page().isShown()) {
        trees.put(view, pane.page().tree());
      }
    }
    return trees;
  }

  void close(WebView view) {
    WebPane pane;
    synchronized (this) {
      pane = panes.remove(view);
    }
    if (pane != null) {
      pane.page().close();
    }
  }

  /** The app's process has ended, and with it the browser. */
  void forget() {
    List<WebPane> all;
    synchronized (this) {
      all = List.copyOf(panes.values());
      panes.clear();
    }
    all.forEach(pane -> pane.page().close());
    browsers.end();
  }
}
