package org.facecert.phone.shell;

import java.util.List;
import java.util.Map;
import org.facecert.phone.api.Handset;
import org.facecert.phone.api.Launch;
import org.facecert.phone.apps.Apps;
import org.facecert.phone.state.PhoneState;

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
      case "start", "start-activity" -> start(new IntentArguments(rest));
      case "broadcast" -> broadcast(new IntentArguments(rest));
      case "force-stop" -> forceStop(rest);
      case "kill" -> {
        if (!rest.isEmpty()) {
          handset.kill("kill background");
        }
        yield "";
      }
      default -> throw ShellError.unknown(255, "Unknown command: " + verb);
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

  private String start(IntentArguments asked) {
    Launch launch = asked.launch();
    if (asked.isStop() && launch.app() != null) {
      apps.stop(launch.app());
    }
    apps.launch(launch);
    return "Starting: " + asked.told() + "\n";
  }

  private String broadcast(IntentArguments asked) {
    int result = handset.broadcast(asked.broadcast());
    return "Broadcasting: " + asked.told() + "\nBroadcast completed: result=" + result + "\n";
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
