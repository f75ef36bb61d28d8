package org.facecert.platform.android;

import java.util.List;
import java.util.Map;
import org.facecert.screen.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * What this room needs of an Appium driver, so that the rest can be tried without one. Every method
 * answers or throws {@link org.facecert.device.DeviceFault}.
 */
interface Wire extends AutoCloseable {

  String pageSource();

  /** PNG. */
  byte[] screenshot();

  void tap(int x, int y);

  /** Replaces the content of the field that has the focus and puts the keyboard away. */
  void typeIntoFocus(String text);

  void back();

  /**
   * Scrolls most of one page.
   *
   * @return whether the driver believes that there is more
   */
  boolean scroll(Bounds area, boolean forward);

  /** Standard output of a command on the phone; the words are joined by spaces, as adb does. */
  String shell(String... words);

  /**
   * The same for several commands one after the other, at the price of one; that one of them fails
   * says its output, not this.
   *
   * @return the output of each
   */
  default List<String> shellAll(List<List<String>> commands) {
    return commands.stream().map(words -> shell(words.toArray(String[]::new))).toList();
  }

  /** A {@code mobile:} command. */
  @Nullable Object mobile(String command, Map<String, Object> arguments);

  /** Changes how the driver works for the rest of the session. */
  void setting(String name, Object value);

  Map<String, Object> capabilities();

  /** Name to version of what drives the phone. */
  Map<String, String> tools();

  @Override
  void close();
}
