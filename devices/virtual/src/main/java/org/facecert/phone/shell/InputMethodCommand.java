package org.facecert.phone.shell;

import java.util.List;
import org.facecert.phone.state.InputMethods;
import org.facecert.phone.state.PhoneState;

/** {@code ime list|set|enable|disable|reset}, AOSP InputMethodManagerService's shell commands. */
final class InputMethodCommand implements Shell.Program {
  private final PhoneState state;

  InputMethodCommand(PhoneState state) {
    this.state = state;
  }

  @Override
  public String run(List<String> args, String cwd) {
    String verb = args.isEmpty() ? "" : args.get(0);
    return switch (verb) {
      case "list" -> list(args.contains("-s"));
      case "set" -> {
        require(args);
        state.settings().put("secure", InputMethods.DEFAULT, InputMethods.ONLY);
        state.save();
        yield "Input method " + InputMethods.ONLY + " selected for user #0\n";
      }
      case "enable" -> {
        require(args);
        yield "Input method " + InputMethods.ONLY + ": already enabled for user #0\n";
      }
      case "disable" ->
          throw new ShellError(
              255, "Input method " + require(args) + " cannot be disabled: the phone has no other");
      case "reset" -> "Reset current and enabled IMEs for user #0\n";
      default -> throw ShellError.unknown(255, "Unknown command: " + verb);
    };
  }

  private static String list(boolean brief) {
    return brief
        ? InputMethods.ONLY + "\n"
        : InputMethods.ONLY + ":\n  mId=" + InputMethods.ONLY + " mIsDefaultResId=0x0\n";
  }

  private static String require(List<String> args) {
    String id = args.size() > 1 ? args.get(args.size() - 1) : "";
    if (!id.equals(InputMethods.ONLY)) {
      throw new ShellError(255, "Unknown input method " + id + " cannot be selected for user #0");
    }
    return id;
  }
}
