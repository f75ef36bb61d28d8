package org.facecert.phone.shell;

import java.util.List;

/** The words after a program's name: single-letter options and operands, as toybox reads them. */
final class Arguments {
  private Arguments() {}

  /**
   * The letters of the options.
   *
   * @param known every letter that the command takes
   */
  static String letters(String command, List<String> args, String known) {
    StringBuilder letters = new StringBuilder();
    for (String arg : args) {
      if (arg.equals("--")) {
        break;
      }
      if (arg.startsWith("-") && arg.length() > 1) {
        letters.append(arg, 1, arg.length());
      }
    }
    for (char c : letters.toString().toCharArray()) {
      if (known.indexOf(c) < 0) {
        throw ShellError.unknown(
            1, command + ": Unknown option '" + c + "' (see \"" + command + " --help\")");
      }
    }
    return letters.toString();
  }

  static List<String> operands(List<String> args) {
    int end = args.indexOf("--");
    if (end >= 0) {
      return args.subList(end + 1, args.size());
    }
    return args.stream().filter(a -> !a.startsWith("-") || a.equals("-")).toList();
  }
}
