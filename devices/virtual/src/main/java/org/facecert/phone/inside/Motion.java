package org.facecert.phone.inside;

import android.view.View;
import android.view.ViewGroup;
import java.util.List;

/** Where everything on the screen stands, as one number: two equal ones mean that nothing moved. */
final class Motion {
  private static final int MOST = 3000;
  private int sum = 1;
  private int left = MOST;

  private Motion() {}

  static int of(List<Windows.Pane> panes) {
    Motion motion = new Motion();
    panes.forEach(pane -> motion.add(pane.root()));
    return motion.sum;
  }

  private void add(View view) {
    if (left-- <= 0 || view.getVisibility() != View.VISIBLE) {
      return;
    }
    sum =
        31 * (31 * sum + view.getScrollX() + Math.round(view.getX()))
            + view.getScrollY()
            + Math.round(view.getY());
    if (view instanceof ViewGroup group) {
      for (int k = 0; k < group.getChildCount(); k++) {
        add(group.getChildAt(k));
      }
    }
  }
}
