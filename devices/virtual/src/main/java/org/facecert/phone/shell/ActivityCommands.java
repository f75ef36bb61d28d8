package org.facecert.phone.shell;

import java.util.ArrayDeque;
import java.util.Deque;
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
      case "start", "start-activity" -> start(new StartArguments(rest));
      case "force-stop" -> forceStop(rest);
      case "kill" -> {
        if (!rest.isEmpty()) {
          handset.kill("kill background");
        }
        yield "";
      }
      default -> throw new ShellError(255, "Unknown command: " + verb);
    };
  }

  private String forceStop(List<String> args) {
    if (args.isEmpty()) {
      throw new ShellError(255, "Error: no package specified");
    }
    // Android says nothing about a package that it does not know
    apps.stop(args.get(args.size() - 1));
    return "";
  }

  private String start(StartArguments asked) {
    Launch launch = asked.launch();
    if (asked.stop && launch.app() != null) {
      apps.stop(launch.app());
    }
    apps.launch(launch);
    return "Starting: Intent { "
        + (asked.action == null ? "" : "act=" + asked.action + " ")
        + (asked.component == null ? "" : "cmp=" + asked.component + " ")
        + "}\n";
  }

  /** What {@code am start} is told. */
  private static final class StartArguments {
    private final Deque<String> words;
    private final String lastWord;
    private @Nullable String component;
    private @Nullable String action;
    private @Nullable String data;
    private @Nullable String app;
    private boolean clear;
    private boolean stop;

    StartArguments(List<String> args) {
      words = new ArrayDeque<>(args);
      lastWord = args.isEmpty() ? "" : args.get(args.size() - 1);
      while (!words.isEmpty()) {
        read(words.remove());
      }
    }

    private void read(String word) {
      switch (word) {
        case "-n" -> component = value();
        case "-a" -> action = value();
        case "-d" -> data = value();
        case "-p" -> app = value();
        case "-f", "-c", "-t", "--user" -> value();
        case "--activity-clear-task" -> clear = true;
        case "-S" -> stop = true;
        case "-W" -> {}
        default -> operand(word);
      }
    }

    private void operand(String word) {
      if (word.startsWith("-")) {
        throw new ShellError(255, "Error: Unknown option: " + word);
      }
      component = word.contains("/") ? word : component;
    }

    private String value() {
      if (words.isEmpty()) {
        throw new ShellError(255, "Error: Argument expected after \"" + lastWord + "\"");
      }
      return words.remove();
    }

    Launch launch() {
      String named = component;
      if (named == null) {
        boolean main = action == null || action.equals("android.intent.action.MAIN");
        if (main && app == null) {
          throw new ShellError(
              255, "Error: Activity not started, unable to resolve Intent { act=" + action + " }");
        }
        return new Launch(app, null, action, data, clear || stop);
      }
      String[] parts = named.split("/", 2);
      String name = parts[1].startsWith(".") ? parts[0] + parts[1] : parts[1];
      return new Launch(parts[0], name, action, data, clear || stop);
    }
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
