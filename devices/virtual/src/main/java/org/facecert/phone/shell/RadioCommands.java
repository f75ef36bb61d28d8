package org.facecert.phone.shell;

import java.util.List;
import org.facecert.phone.state.PhoneState;
import org.facecert.phone.state.Radios;

/**
 * {@code svc wifi|data enable|disable}, {@code cmd wifi} and {@code cmd connectivity
 * airplane-mode}.
 */
final class RadioCommands {
  private final PhoneState state;

  RadioCommands(PhoneState state) {
    this.state = state;
  }

  String svc(List<String> args, String cwd) {
    String what = word(args, 0);
    String verb = word(args, 1);
    if (!verb.equals("enable") && !verb.equals("disable")) {
      throw ShellError.unknown(1, "svc: the virtual phone knows wifi and data, enable and disable");
    }
    Radios radios = state.radios();
    switch (what) {
      case "wifi" -> radios.wifi(verb.equals("enable"));
      case "data" -> radios.data(verb.equals("enable"));
      default -> throw ShellError.unknown(1, "svc: the virtual phone has no service " + what);
    }
    state.save();
    return "";
  }

  String connectivity(List<String> args, String cwd) {
    if (!word(args, 0).equals("airplane-mode")) {
      throw ShellError.unknown(255, "Unknown command: " + word(args, 0));
    }
    Radios radios = state.radios();
    switch (word(args, 1)) {
      case "" -> {
        return (radios.airplane() ? "enabled" : "disabled") + "\n";
      }
      case "enable" -> radios.airplane(true);
      case "disable" -> radios.airplane(false);
      default -> throw new ShellError(255, "Unknown argument: " + word(args, 1));
    }
    state.save();
    return "";
  }

  /** AOSP com.android.server.wifi.WifiShellCommand. */
  String wifi(List<String> args, String cwd) {
    Radios radios = state.radios();
    String asked = String.join(" ", args);
    switch (asked) {
      case "status" -> {
        return "Wifi is " + (radios.wifi() ? "enabled" : "disabled") + "\n";
      }
      case "set-wifi-enabled enabled" -> radios.wifi(true);
      case "set-wifi-enabled disabled" -> radios.wifi(false);
      default -> throw ShellError.unknown(255, "Unknown command: " + asked);
    }
    state.save();
    return "";
  }

  private static String word(List<String> args, int at) {
    return args.size() > at ? args.get(at) : "";
  }
}
