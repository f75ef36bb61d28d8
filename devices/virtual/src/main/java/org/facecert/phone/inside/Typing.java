package org.facecert.phone.inside;

import android.os.Bundle;
import android.view.KeyCharacterMap;
import android.view.KeyEvent;
import android.view.View;
import android.view.accessibility.AccessibilityNodeInfo;
import android.view.inputmethod.EditorInfo;
import android.view.inputmethod.InputConnection;
import android.widget.TextView;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Text into fields, as UiAutomator sets it and as an input method writes it. */
final class Typing {
  private Typing() {}

  /**
   * By accessibility action, as UiAutomator2's server does; a slider takes a number.
   *
   * @return false when the view takes no text
   */
  static boolean set(View view, String text, boolean replace) {
    Float progress = progress(view, text);
    if (progress != null) {
      Bundle arguments = new Bundle();
      arguments.putFloat(AccessibilityNodeInfo.ACTION_ARGUMENT_PROGRESS_VALUE, progress);
      int action = AccessibilityNodeInfo.AccessibilityAction.ACTION_SET_PROGRESS.getId();
      if (view.performAccessibilityAction(action, arguments)) {
        return true;
      }
    }
    CharSequence old = view instanceof TextView field ? field.getText() : "";
    Bundle arguments = new Bundle();
    arguments.putCharSequence(
        AccessibilityNodeInfo.ACTION_ARGUMENT_SET_TEXT_CHARSEQUENCE, replace ? text : old + text);
    return view.performAccessibilityAction(AccessibilityNodeInfo.ACTION_SET_TEXT, arguments);
  }

  private static @Nullable Float progress(View view, String text) {
    AccessibilityNodeInfo info = view.createAccessibilityNodeInfo();
    if (info == null || info.getRangeInfo() == null) {
      return null;
    }
    try {
      return Float.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /**
   * At the cursor, as an input method commits it; letter by letter where the view takes keys only.
   *
   * @param keys sends a key to the window
   * @return false when the keyboard has no key for a letter
   */
  static boolean write(View focus, String text, Consumer<KeyEvent> keys) {
    InputConnection connection =
        focus.onCheckIsTextEditor() ? focus.onCreateInputConnection(new EditorInfo()) : null;
    if (connection != null) {
      connection.beginBatchEdit();
      boolean committed = connection.commitText(text, 1);
      connection.endBatchEdit();
      return committed;
    }
    KeyEvent[] events =
        KeyCharacterMap.load(KeyCharacterMap.VIRTUAL_KEYBOARD).getEvents(text.toCharArray());
    if (events == null) {
      return false;
    }
    for (KeyEvent event : events) {
      keys.accept(event);
    }
    return true;
  }

  /**
   * What the key of a soft keyboard that says Done, Search or the like does.
   *
   * @return false when the view is no field
   */
  static boolean action(View focus, int action) {
    InputConnection connection =
        focus.onCheckIsTextEditor() ? focus.onCreateInputConnection(new EditorInfo()) : null;
    return connection != null && connection.performEditorAction(action);
  }
}
