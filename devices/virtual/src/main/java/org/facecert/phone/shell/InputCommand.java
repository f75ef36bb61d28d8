package org.facecert.phone.shell;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.facecert.phone.api.Handset;
import org.facecert.phone.api.Touch;

/** {@code input tap|swipe|text|keyevent}, AOSP InputShellCommand. */
final class InputCommand implements Shell.Program {
  private static final Map<String, Integer> CODES =
      Map.ofEntries(
          entry("HOME", 3),
          entry("BACK", 4),
          entry("DPAD_UP", 19),
          entry("DPAD_DOWN", 20),
          entry("DPAD_LEFT", 21),
          entry("DPAD_RIGHT", 22),
          entry("DPAD_CENTER", 23),
          entry("TAB", 61),
          entry("SPACE", 62),
          entry("ENTER", 66),
          entry("DEL", 67),
          entry("MENU", 82),
          entry("APP_SWITCH", 187),
          entry("ESCAPE", 111));

  private final Handset handset;

  InputCommand(Handset handset) {
    this.handset = handset;
  }

  @Override
  public String run(List<String> args, String cwd) {
    String verb = args.isEmpty() ? "" : args.get(0);
    switch (verb) {
      case "tap" -> {
        float x = number(args, 1);
        float y = number(args, 2);
        handset.touch(List.of(List.of(new Touch(0, true, x, y), new Touch(30, false, x, y))));
      }
      case "swipe", "draganddrop" -> swipe(args);
      case "text" -> text(args);
      case "keyevent" -> keys(args.subList(1, args.size()));
      default -> throw ShellError.unknown(255, "Error: Unknown command: " + verb);
    }
    return "";
  }

  private static float number(List<String> args, int at) {
    if (args.size() <= at || !args.get(at).matches("-?\\d+(\\.\\d+)?")) {
      throw new ShellError(255, "Error: Invalid arguments for command: " + args.get(0));
    }
    return Float.parseFloat(args.get(at));
  }

  private void swipe(List<String> args) {
    float x1 = number(args, 1);
    float y1 = number(args, 2);
    float x2 = number(args, 3);
    float y2 = number(args, 4);
    int ms = args.size() > 5 ? (int) number(args, 5) : 300;
    List<Touch> way = new ArrayList<>();
    int steps = Math.max(1, ms / 10);
    for (int s = 0; s <= steps; s++) {
      float part = (float) s / steps;
      way.add(new Touch(s * ms / steps, true, x1 + (x2 - x1) * part, y1 + (y2 - y1) * part));
    }
    way.add(new Touch(ms, false, x2, y2));
    handset.touch(List.of(way));
  }

  private void text(List<String> args) {
    Integer focus = handset.focused();
    if (args.size() < 2 || focus == null) {
      throw new ShellError(255, "Error: Invalid arguments for command: text");
    }
    handset.type(focus, args.get(1).replace("%s", " "), false);
  }

  private void keys(List<String> args) {
    boolean longPress = args.contains("--longpress");
    for (String word : args) {
      if (!word.startsWith("--")) {
        handset.key(code(word), 0, longPress);
      }
    }
  }

  private static int code(String word) {
    if (word.matches("\\d{1,3}")) {
      return Integer.parseInt(word);
    }
    Integer code = CODES.get(word.replaceFirst("^KEYCODE_", ""));
    if (code == null) {
      throw new ShellError(255, "Error: Unknown keycode: " + word);
    }
    return code;
  }
}
