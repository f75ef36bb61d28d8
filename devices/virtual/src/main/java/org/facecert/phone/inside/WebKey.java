package org.facecert.phone.inside;

import android.view.KeyEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A key that writes nothing, or not only, as a page knows it.
 *
 * @param name in DOM
 * @param code as Windows numbers it, which browsers took over
 * @param text that it writes
 */
record WebKey(String name, int code, String text) {
  private static final Map<Integer, WebKey> KEYS =
      Map.of(
          KeyEvent.KEYCODE_ENTER, new WebKey("Enter", 13, "\r"),
          KeyEvent.KEYCODE_DEL, new WebKey("Backspace", 8, ""),
          KeyEvent.KEYCODE_FORWARD_DEL, new WebKey("Delete", 46, ""),
          KeyEvent.KEYCODE_TAB, new WebKey("Tab", 9, ""));

  static @Nullable WebKey of(int keyCode) {
    return KEYS.get(keyCode);
  }
}
