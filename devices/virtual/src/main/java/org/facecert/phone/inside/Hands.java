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
    Windows.Pane pane = touched(action, now, x, y);
    if (pane != null) {
      int[] at = pane.place();
      MotionEvent event = MotionEvent.obtain(down, now, action, x - at[0], y - at[1], 0);
      event.setSource(InputDevice.SOURCE_TOUCHSCREEN);
      dispatch(event, pane);
    }
  }

  /** Several fingers at once, as one event; called on the main thread. */
  void touch(int action, List<Touch> fingers) {
    long now = SystemClock.uptimeMillis();
    Windows.Pane pane = touched(action, now, fingers.get(0).x(), fingers.get(0).y());
    if (pane != null) {
      dispatch(event(action, now, fingers, pane.place()), pane);
    }
  }

  /** The window that has had the fingers since the first went down; null when it is gone. */
  private Windows.@Nullable Pane touched(int action, long now, float x, float y) {
    if (action == MotionEvent.ACTION_DOWN) {
      down = now;
      target = under(x, y);
    }
    Windows.Pane pane = target;
    return pane == null || !pane.root().isAttachedToWindow() ? null : pane;
  }

  private static void dispatch(MotionEvent event, Windows.Pane pane) {
    pane.root().dispatchTouchEvent(event);
    event.recycle();
  }

  private MotionEvent event(int action, long now, List<Touch> fingers, int[] at) {
    int count = fingers.size();
    MotionEvent.PointerProperties[] properties = new MotionEvent.PointerProperties[count];
    MotionEvent.PointerCoords[] coordinates = new MotionEvent.PointerCoords[count];
    for (int k = 0; k < count; k++) {
      properties[k] = new MotionEvent.PointerProperties();
      properties[k].id = k;
      properties[k].toolType = MotionEvent.TOOL_TYPE_FINGER;
      coordinates[k] = coordinates(fingers.get(k), at);
    }
    int source = InputDevice.SOURCE_TOUCHSCREEN;
    return MotionEvent.obtain(
        down, now, action, count, properties, coordinates, 0, 0, 1, 1, 0, 0, source, 0);
  }

  private static MotionEvent.PointerCoords coordinates(Touch finger, int[] at) {
    MotionEvent.PointerCoords coordinates = new MotionEvent.PointerCoords();
    coordinates.x = finger.x() - at[0];
    coordinates.y = finger.y() - at[1];
    coordinates.pressure = 1;
    coordinates.size = 1;
    return coordinates;
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
      if (pane.touchable() && pane.watchesOutside()) {
        long now = SystemClock.uptimeMillis();
        dispatch(
            MotionEvent.obtain(now, now, MotionEvent.ACTION_OUTSIDE, x - at[0], y - at[1], 0),
            pane);
      }
    }
    return null;
  }

  /** A key that an input method or a keyboard's map has made. */
  void key(KeyEvent event) {
    Windows.Pane pane = windows.active();
    if (pane != null) {
      pane.root().dispatchKeyEvent(event);
    }
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
