package org.facecert.phone.wire;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.facecert.phone.api.Handset;
import org.facecert.phone.apps.Apps;
import org.facecert.phone.shell.Shell;
import org.facecert.phone.shell.ShellError;
import org.facecert.phone.state.PhoneState;
import org.jspecify.annotations.Nullable;

/**
 * The {@code mobile:} commands of the UiAutomator2 driver 8.7, and {@code phone: advanceClock} of
 * this phone's own.
 */
public final class MobileCommands {
  private final PhoneState state;
  private final Shell shell;
  private final PhoneFiles files;
  private final MobileNetwork network;
  private final Map<String, Command> commands = new HashMap<>();

  public MobileCommands(PhoneState state, Handset handset, Apps apps, Shell shell) {
    this.state = state;
    this.shell = shell;
    files = new PhoneFiles(state);
    network = new MobileNetwork(state, handset);
    commands.putAll(shellAndFiles());
    commands.putAll(new MobilePermissions(state, apps, shell).table());
    commands.putAll(new MobileGestures(handset).table());
    commands.putAll(new MobileApps(state, handset, apps, shell).table());
    commands.putAll(new MobileDevice(state, handset).table());
    commands.putAll(new MobileScreen(handset).table());
    commands.putAll(network.table());
    commands.putAll(new Keyboard(handset).mobile());
  }

  @Nullable Object run(Session session, String script, Body a) {
    if (!script.startsWith("mobile:") && !script.startsWith("phone:")) {
      throw new WireError(
          405,
          "unknown method",
          "Method is not implemented: the native context runs 'mobile:' commands and no"
              + " JavaScript");
    }
    String name = script.substring(script.indexOf(':') + 1).trim();
    if (script.startsWith("phone:")) {
      return own(name, a);
    }
    Command command = commands.get(name);
    if (command == null) {
      throw unsupported(name);
    }
    return command.run(session, a);
  }

  /** As the driver words it (base driver, executeMethod). */
  private WireError unsupported(String name) {
    String reason = NotHere.reason(name);
    if (reason != null) {
      return WireError.unsupported(
          "The virtual phone does not support 'mobile: " + name + "': " + reason);
    }
    return WireError.unsupported(
        "Unsupported execute method 'mobile: "
            + name
            + "'. Execute methods available are: "
            + String.join(", ", new TreeSet<>(commands.keySet())));
  }

  /** Commands that have routes of their own, by method and path. */
  Map<String, Command> routes() {
    return network.routes();
  }

  private Object own(String name, Body a) {
    if (name.equals("advanceClock")) {
      int seconds = a.number("seconds");
      state.clock().advance(Duration.ofSeconds(seconds));
      return state.clock().millis();
    }
    throw WireError.unsupported(
        "Unknown phone command \"" + name + "\". Only advanceClock is supported.");
  }

  private Map<String, Command> shellAndFiles() {
    return Map.of(
        "shell", (s, a) -> shell(a),
        "pullFile", (s, a) -> Base64Text.of(files.pull(path(a))),
        "pullFolder", (s, a) -> Base64Text.of(files.pullFolder(path(a))),
        "pushFile", Command.silent((s, a) -> push(a)),
        "deleteFile", (s, a) -> delete(a));
  }

  private String shell(Body a) {
    List<String> args = a.texts("args");
    // adb joins the words with blanks and lets the phone's shell split them again
    String line =
        args.isEmpty() ? a.text("command") : a.text("command") + " " + String.join(" ", args);
    try {
      return shell.run(line);
    } catch (ShellError e) {
      throw WireError.unknown(
          "Error executing adbExec. Original error: 'Command 'adb shell %s' exited with code %d'; Command output: %s"
              .formatted(line, e.exit(), e.getMessage()));
    }
  }

  private static String path(Body a) {
    String path = a.anyText("remotePath", "path");
    if (path == null) {
      throw WireError.invalid("missing argument 'remotePath'");
    }
    return path;
  }

  private void push(Body a) {
    files.push(path(a), Base64Text.decoded(a, "payload", "data"));
  }

  private boolean delete(Body a) {
    files.delete(path(a));
    return true;
  }
}
