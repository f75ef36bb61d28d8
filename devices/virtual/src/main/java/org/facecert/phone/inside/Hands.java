package org.facecert.phone.inside;

import android.os.SystemClock;
import android.view.InputDevice;
import android.view.KeyCharacterMap;
import android.view.KeyEvent;
import android.view.MotionEvent;
import android.view.View;
import java.util.List;
import org.facecert.phone.api.Touch;
import org.jspecify.annotations.Nullable;

/**
 * Fingers and keys; events go to the window that a phone would give them, through real dispatch.
 */
final class Hands {
  private final Windows windows;
  private Windows.@Nullable Pane target;
  private long down;

  Hands(Windows windows) {
    this.windows = windows;
  }

  /** One moment of one finger; called on the main thread. */
  void touch(int action, float x, float y) {
    long now = SystemClock.uptimeMillis();
    if (action == MotionEvent.ACTION_DOWN) {
      down = now;
      target = under(x, y);
    }
    Windows.Pane pane = target;
    if (pane == null || !pane.root().isAttachedToWindow()) {
      return;
    }
    int[] at = pane.place();
    MotionEvent event = MotionEvent.obtain(down, now, action, x - at[0], y - at[1], 0);
    event.setSource(InputDevice.SOURCE_TOUCHSCREEN);
    pane.root().dispatchTouchEvent(event);
    event.recycle();
  }

  /** Several fingers at once, as one event; called on the main thread. */
  void touch(int action, List<Touch> fingers) {
    Touch first = fingers.get(0);
    long now = SystemClock.uptimeMillis();
    if (action == MotionEvent.ACTION_DOWN) {
      down = now;
      target = under(first.x(), first.y());
    }
    Windows.Pane pane = target;
    if (pane == null || !pane.root().isAttachedToWindow()) {
      return;
    }
    int[] at = pane.place();
    MotionEvent.PointerProperties[] properties = new MotionEvent.PointerProperties[fingers.size()];
    MotionEvent.PointerCoords[] coordinates = new MotionEvent.PointerCoords[fingers.size()];
    for (int k = 0; k < fingers.size(); k++) {
      properties[k] = new MotionEvent.PointerProperties();
      properties[k].id = k;
      properties[k].toolType = MotionEvent.TOOL_TYPE_FINGER;
      coordinates[k] = new MotionEvent.PointerCoords();
      coordinates[k].x = fingers.get(k).x() - at[0];
      coordinates[k].y = fingers.get(k).y() - at[1];
      coordinates[k].pressure = 1;
      coordinates[k].size = 1;
    }
    MotionEvent event =
        MotionEvent.obtain(
            down,
            now,
            action,
            fingers.size(),
            properties,
            coordinates,
            0,
            0,
            1,
            1,
            0,
            0,
            InputDevice.SOURCE_TOUCHSCREEN,
            0);
    pane.root().dispatchTouchEvent(event);
    event.recycle();
  }

  private Windows.@Nullable Pane under(float x, float y) {
    List<Windows.Pane> panes = windows.panes();
    for (int k = panes.size() - 1; k >= 0; k--) {
      Windows.Pane pane = panes.get(k);
      int[] at = pane.place();
      View root = pane.root();
      boolean inside =
          x >= at[0] && y >= at[1] && x < at[0] + root.getWidth() && y < at[1] + root.getHeight();
      if (pane.touchable() && (inside || pane.modal())) {
        return pane;
      }
      if (pane.touchable()
          && (pane.params().flags
                  & android.view.WindowManager.LayoutParams.FLAG_WATCH_OUTSIDE_TOUCH)
              != 0) {
        long now = SystemClock.uptimeMillis();
        MotionEvent outside =
            MotionEvent.obtain(now, now, MotionEvent.ACTION_OUTSIDE, x - at[0], y - at[1], 0);
        root.dispatchTouchEvent(outside);
        outside.recycle();
      }
    }
    return null;
  }

  void key(int action, int code, int meta, int repeat) {
    Windows.Pane pane = windows.active();
    if (pane == null) {
      return;
    }
    long now = SystemClock.uptimeMillis();
    int flags = repeat > 0 ? KeyEvent.FLAG_LONG_PRESS : 0;
    pane.root()
        .dispatchKeyEvent(
            new KeyEvent(
                now, now, action, code, repeat, meta, KeyCharacterMap.VIRTUAL_KEYBOARD, 0, flags));
  }
}
