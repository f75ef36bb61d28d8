package org.facecert.phone.shell;

import java.util.List;
import java.util.Map;
import org.facecert.phone.api.Handset;
import org.facecert.phone.api.Launch;
import org.facecert.phone.apps.Apps;
import org.facecert.phone.state.PhoneState;
import org.jspecify.annotations.Nullable;

/** {@code am}, AOSP ActivityManagerShellCommand. */
final class ActivityCommands implements Shell.Program {
  private final PhoneState state;
  private final Handset handset;
  private final Apps apps;

  ActivityCommands(PhoneState state, Handset handset, Apps apps) {
    this.state = state;
    this.handset = handset;
    this.apps = apps;
  }

  @Override
  public String run(List<String> args, String cwd) {
    String verb = args.isEmpty() ? "" : args.get(0);
    List<String> rest = args.isEmpty() ? args : args.subList(1, args.size());
    return switch (verb) {
      case "start", "start-activity" -> start(rest);
      case "force-stop" -> {
        if (rest.isEmpty()) {
          throw new ShellError(255, "Error: no package specified");
        }
        // Android says nothing about a package that it does not know
        apps.stop(rest.get(rest.size() - 1));
        yield "";
      }
      case "kill" -> {
        if (!rest.isEmpty()) {
          handset.kill("kill background");
        }
        yield "";
      }
      default -> throw new ShellError(255, "Unknown command: " + verb);
    };
  }

  private String start(List<String> args) {
    String component = null;
    String action = null;
    String data = null;
    String app = null;
    boolean clear = false;
    boolean stop = false;
    for (int k = 0; k < args.size(); k++) {
      String word = args.get(k);
      switch (word) {
        case "-n" -> component = value(args, ++k);
        case "-a" -> action = value(args, ++k);
        case "-d" -> data = value(args, ++k);
        case "-p" -> app = value(args, ++k);
        case "-f", "-c", "-t", "--user" -> value(args, ++k);
        case "--activity-clear-task" -> clear = true;
        case "-S" -> stop = true;
        case "-W" -> {}
        default -> {
          if (word.startsWith("-")) {
            throw new ShellError(255, "Error: Unknown option: " + word);
          }
          component = word.contains("/") ? word : component;
        }
      }
    }
    Launch launch = launch(component, app, action, data, clear || stop);
    if (stop && launch.app() != null) {
      apps.stop(launch.app());
    }
    apps.launch(launch);
    return "Starting: Intent { "
        + (action == null ? "" : "act=" + action + " ")
        + (component == null ? "" : "cmp=" + component + " ")
        + "}\n";
  }

  private static Launch launch(
      @Nullable String component,
      @Nullable String app,
      @Nullable String action,
      @Nullable String data,
      boolean clear) {
    if (component == null) {
      boolean main = action == null || action.equals("android.intent.action.MAIN");
      if (main && app == null) {
        throw new ShellError(
            255, "Error: Activity not started, unable to resolve Intent { act=" + action + " }");
      }
      return new Launch(app, null, action, data, clear);
    }
    String[] parts = component.split("/", 2);
    String name = parts[1].startsWith(".") ? parts[0] + parts[1] : parts[1];
    return new Launch(parts[0], name, action, data, clear);
  }

  private static String value(List<String> args, int at) {
    if (at >= args.size()) {
      throw new ShellError(
          255, "Error: Argument expected after \"" + args.get(args.size() - 1) + "\"");
    }
    return args.get(at);
  }

  /** {@code kill PID}. */
  String kill(List<String> args, String cwd) {
    String pid = args.isEmpty() ? "" : args.get(args.size() - 1);
    for (Map.Entry<String, Integer> process : state.processes().entrySet()) {
      if (String.valueOf(process.getValue()).equals(pid)) {
        apps.stop(process.getKey());
        return "";
      }
    }
    throw new ShellError(1, "/system/bin/sh: kill: " + pid + ": No such process");
  }
}
