package org.facecert.phone.inside;

import android.app.Activity;
import android.content.Context;
import android.content.ContextWrapper;
import android.view.View;
import android.view.WindowManager;
import android.view.WindowManagerGlobal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.robolectric.util.ReflectionHelpers;

/** The windows on the screen, as the window manager would stack them. */
final class Windows {
  /** A window that can be seen; height is its place among the cards. */
  record Pane(View root, WindowManager.LayoutParams params, int height) {
    boolean focusable() {
      return (params.flags & WindowManager.LayoutParams.FLAG_NOT_FOCUSABLE) == 0;
    }

    boolean touchable() {
      return (params.flags & WindowManager.LayoutParams.FLAG_NOT_TOUCHABLE) == 0;
    }

    boolean isSecure() {
      return (params.flags & WindowManager.LayoutParams.FLAG_SECURE) != 0;
    }

    boolean watchesOutside() {
      return (params.flags & WindowManager.LayoutParams.FLAG_WATCH_OUTSIDE_TOUCH) != 0;
    }

    /** Takes every touch, also those beside it. */
    boolean modal() {
      int both =
          WindowManager.LayoutParams.FLAG_NOT_FOCUSABLE
              | WindowManager.LayoutParams.FLAG_NOT_TOUCH_MODAL;
      return (params.flags & both) == 0;
    }

    int[] place() {
      int[] at = new int[2];
      root.getLocationOnScreen(at);
      return at;
    }
  }

  private final Tasks tasks;

  Windows(Tasks tasks) {
    this.tasks = tasks;
  }

  /** Visible windows, lowest first. A dialog belongs to its activity and hides with it. */
  List<Pane> panes() {
    return panes(tasks.visible());
  }

  /** The windows of these cards, lowest first. */
  List<Pane> panes(List<Card> seen) {
    List<View> views = all();
    ArrayList<WindowManager.LayoutParams> params =
        ReflectionHelpers.getField(WindowManagerGlobal.getInstance(), "mParams");
    List<Pane> panes = new ArrayList<>();
    for (int i = 0; i < views.size(); i++) {
      View root = views.get(i);
      int height = height(root, seen);
      if (root.getVisibility() == View.VISIBLE && height >= 0) {
        panes.add(new Pane(root, params.get(i), height));
      }
    }
    // stable: within one card and type the order of adding; a dialog shown in onCreate is added
    // before its activity's window
    panes.sort(Comparator.comparingInt(Pane::height).thenComparingInt(p -> p.params().type));
    return panes;
  }

  /**
   * Those that a person can work with, topmost first, as an accessibility service is told them:
   * what lies under a window that takes every touch is not among them (AOSP
   * com.android.server.wm.AccessibilityController).
   */
  List<Pane> interactive() {
    List<Pane> told = new ArrayList<>();
    List<Pane> panes = panes();
    for (int k = panes.size() - 1; k >= 0; k--) {
      told.add(panes.get(k));
      if (panes.get(k).modal()) {
        break;
      }
    }
    return told;
  }

  static List<View> all() {
    return ReflectionHelpers.getField(WindowManagerGlobal.getInstance(), "mViews");
  }

  private int height(View root, List<Card> seen) {
    for (int k = 0; k < seen.size(); k++) {
      if (seen.get(k).decor() == root) {
        return k;
      }
    }
    Activity owner = activity(root.getContext());
    if (owner == null) {
      return root.getContext() instanceof SystemCard.SystemContext ? -1 : seen.size();
    }
    Card card = tasks.cardOf(owner);
    return card == null ? -1 : seen.indexOf(card);
  }

  private static @Nullable Activity activity(Context context) {
    Context c = context;
    while (c instanceof ContextWrapper wrapper) {
      if (wrapper instanceof Activity activity) {
        return activity;
      }
      c = wrapper.getBaseContext();
    }
    return null;
  }

  /** The window that has the input focus; its tree is the page source. */
  @Nullable Pane active() {
    List<Pane> panes = panes();
    for (int k = panes.size() - 1; k >= 0; k--) {
      if (panes.get(k).focusable()) {
        return panes.get(k);
      }
    }
    return panes.isEmpty() ? null : panes.get(panes.size() - 1);
  }

  /** The topmost first; a menu goes by itself when the window that it hangs on goes. */
  void removeAll() {
    while (!all().isEmpty()) {
      WindowManagerGlobal.getInstance().removeView(all().get(all().size() - 1), true);
    }
  }
}
