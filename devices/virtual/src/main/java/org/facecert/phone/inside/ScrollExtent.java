package org.facecert.phone.inside;

import android.view.View;
import android.widget.AbsListView;
import org.facecert.phone.api.PhoneFault;
import org.robolectric.util.ReflectionHelpers;

/** How far something can be scrolled in all, in pixels (UiAutomator2's scrollableOffset). */
final class ScrollExtent {
  private ScrollExtent() {}

  static int of(View view) {
    if (view instanceof AbsListView list) {
      return ofRows(list);
    }
    int range = ReflectionHelpers.callInstanceMethod(view, "computeVerticalScrollRange");
    int extent = ReflectionHelpers.callInstanceMethod(view, "computeVerticalScrollExtent");
    boolean scrolls = view.canScrollVertically(1) || view.canScrollVertically(-1);
    if (!scrolls) {
      throw new PhoneFault(
          PhoneFault.Kind.REFUSED,
          "Could not retrieve accessibility scroll data; unable to determine scrollable offset");
    }
    return Math.max(0, range - extent);
  }

  /** A list knows its rows, not their heights: reckoned from the rows that are shown. */
  private static int ofRows(AbsListView list) {
    int shown = list.getChildCount();
    if (shown == 0) {
      return 0;
    }
    int columns = 1;
    while (columns < shown && list.getChildAt(columns).getTop() == list.getChildAt(0).getTop()) {
      columns++;
    }
    int rows = (list.getCount() + columns - 1) / columns;
    int height =
        columns < shown
            ? list.getChildAt(columns).getTop() - list.getChildAt(0).getTop()
            : list.getChildAt(0).getHeight();
    return Math.max(0, rows * height - list.getHeight());
  }
}
