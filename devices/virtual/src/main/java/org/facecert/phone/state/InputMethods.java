package org.facecert.phone.state;

/**
 * The phone's input methods. It has one, which writes into the focused field without a keyboard on
 * the screen; no other can be chosen.
 */
public final class InputMethods {
  /** Its component, as Android names input methods. */
  public static final String ONLY = "org.facecert.phone/.DirectInput";

  /** the setting, in the namespace secure, that names the one in use */
  public static final String DEFAULT = "default_input_method";

  private InputMethods() {}

  static void install(Settings settings) {
    settings.put("secure", DEFAULT, ONLY);
    settings.put("secure", "enabled_input_methods", ONLY);
    settings.put("secure", "show_ime_with_hard_keyboard", "0");
  }
}
