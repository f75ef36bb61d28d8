package org.facecert.phone.wire;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.facecert.phone.api.Handset;
import org.facecert.phone.state.InputMethods;

/** Keys, text and input methods. */
final class Keyboard {
  static final int ENTER = 66;

  /** EditorInfo.IME_ACTION_*, by the names of the driver's performEditorAction. */
  private static final Map<String, Integer> ACTIONS =
      Map.of(
          "normal", 0,
          "unspecified", 0,
          "none", 1,
          "go", 2,
          "search", 3,
          "send", 4,
          "next", 5,
          "done", 6,
          "previous", 7);

  private static final int KEYCODE_A = 29;

  private final Handset handset;

  Keyboard(Handset handset) {
    this.handset = handset;
  }

  /** By name, without {@code mobile:}. */
  Map<String, Command> mobile() {
    return Map.of(
        "pressKey", Command.silent((s, a) -> press(a, a.flag("isLongPress", false))),
        "type", (s, a) -> type(a),
        "performEditorAction", Command.silent((s, a) -> editorAction(a)),
        // nothing covers a part of the screen, so there is nothing to hide
        "hideKeyboard", (s, a) -> false,
        "isKeyboardShown", (s, a) -> false);
  }

  /** By method and path. */
  Map<String, Command> routes() {
    return Map.ofEntries(
        entry("POST keys", Command.silent((s, b) -> typeIntoFocus(b))),
        entry("POST appium/device/press_keycode", Command.silent((s, b) -> press(b, false))),
        entry("POST appium/device/long_press_keycode", Command.silent((s, b) -> press(b, true))),
        entry("POST appium/device/keyevent", Command.silent((s, b) -> press(b, false))),
        entry("GET ime/available_engines", (s, b) -> List.of(InputMethods.ONLY)),
        entry("GET ime/active_engine", (s, b) -> InputMethods.ONLY),
        entry("GET ime/activated", (s, b) -> true),
        entry("POST ime/activate", Command.silent((s, b) -> activate(b))),
        entry("POST ime/deactivate", Command.silent((s, b) -> deactivate())));
  }

  private void press(Body a, boolean longPress) {
    handset.key(a.number("keycode"), a.number("metastate", 0), longPress);
  }

  private boolean type(Body a) {
    mustTake(handset.write(a.text("text")), a.text("text"));
    return true;
  }

  private void editorAction(Body a) {
    String name = a.text("action");
    Integer action = ACTIONS.get(name.toLowerCase(Locale.ROOT));
    if (action == null && !name.matches("\\d{1,3}")) {
      throw WireError.invalid(
          "'" + name + "' is no editor action; known are numbers and " + ACTIONS.keySet());
    }
    if (!handset.editorAction(action == null ? Integer.parseInt(name) : action)) {
      throw WireError.invalidState("no field has the input focus, so there is nothing to act on");
    }
  }

  private void typeIntoFocus(Body body) {
    Integer focus = handset.focused();
    if (focus == null) {
      throw WireError.missing("no element has the input focus");
    }
    typeInto(focus, body);
  }

  /** Adds to what a field holds; a line's end at the end of the text is the Enter key. */
  void typeInto(int uid, Body body) {
    String text = body.textOrNull("text");
    String typed = text == null ? String.join("", body.texts("value")) : text;
    boolean enter = typed.endsWith("\n");
    set(uid, enter ? typed.substring(0, typed.length() - 1) : typed, body.flag("replace", false));
    if (enter) {
      handset.key(ENTER, 0, false);
    }
  }

  void set(int uid, String text, boolean replace) {
    mustTake(handset.type(uid, text, replace), text);
  }

  private static void mustTake(boolean taken, String text) {
    if (!taken) {
      throw WireError.invalidState(
          "Cannot set the element to '" + text + "'. Did you interact with the correct element?");
    }
  }

  /** The key actions of one source, as they were given. */
  void perform(List<Body> actions) {
    int meta = 0;
    for (Body action : actions) {
      String type = action.text("type");
      switch (type) {
        case "keyDown" -> meta = down(action.text("value"), meta);
        case "keyUp" -> meta &= ~meta(action.text("value"));
        case "pause" -> pause(action.number("duration", 0));
        default -> throw WireError.invalid("unknown key action '" + type + "'");
      }
    }
  }

  private static int meta(String value) {
    return value.isEmpty() ? 0 : KeyNames.meta(value.codePointAt(0));
  }

  private int down(String value, int meta) {
    if (value.isEmpty()) {
      throw WireError.invalid("a key action needs a value");
    }
    int letter = value.codePointAt(0);
    if (!KeyNames.isKey(letter)) {
      letter(value, meta);
      return meta;
    }
    int code = KeyNames.code(letter);
    if (code != 0) {
      handset.key(code, meta, false);
    }
    return meta | KeyNames.meta(letter);
  }

  /** A letter while Ctrl or the like is held is a shortcut, else it is written. */
  private void letter(String value, int meta) {
    char c = Character.toLowerCase(value.charAt(0));
    if ((meta & ~1) != 0 && c >= 'a' && c <= 'z') {
      handset.key(KEYCODE_A + c - 'a', meta, false);
      return;
    }
    boolean upper = (meta & 1) != 0;
    String written = upper ? value.toUpperCase(Locale.ROOT) : value;
    if (!handset.write(written)) {
      throw WireError.invalidState("nothing that takes keys has the input focus");
    }
  }

  private static void pause(int ms) {
    try {
      Thread.sleep(Math.max(0, Math.min(60_000, ms)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void activate(Body body) {
    String engine = body.text("engine");
    if (!engine.equals(InputMethods.ONLY)) {
      throw new WireError(500, "unsupported operation", "IME is not available: " + engine);
    }
  }

  private static void deactivate() {
    throw new WireError(
        500, "unsupported operation", "the phone has no input method but " + InputMethods.ONLY);
  }
}
