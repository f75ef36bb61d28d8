package org.facecert.phone.shell;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.facecert.phone.api.Handset;
import org.facecert.phone.api.PhoneFault;
import org.facecert.phone.apps.Apps;
import org.facecert.phone.state.InstalledApp;
import org.facecert.phone.state.PhoneState;

/**
 * The phone's shell, as {@code adb shell} on a userdebug build with root: it knows the commands
 * below and refuses all others as a phone refuses an unknown one.
 */
public final class Shell {
  /** One program: its arguments without its name, its working directory; returns stdout. */
  interface Program {
    String run(List<String> arguments, String cwd) throws IOException;
  }

  private final PhoneState state;
  private final Map<String, Program> programs;

  public Shell(PhoneState state, Handset handset, Apps apps) {
    this.state = state;
    PackageCommands packages = new PackageCommands(state, apps);
    Dumpsys dumpsys = new Dumpsys(state, handset);
    AppOpsCommand ops = new AppOpsCommand(state, handset);
    SettingsCommand settings = new SettingsCommand(state);
    FileCommands files = new FileCommands(state);
    ActivityCommands activities = new ActivityCommands(state, handset, apps);
    InputCommand input = new InputCommand(handset);
    Programs small = new Programs(state, handset);
    programs =
        Map.ofEntries(
            Map.entry("pm", packages),
            Map.entry(
                "cmd", (args, cwd) -> command(args, cwd, packages, ops, activities, settings)),
            Map.entry("dumpsys", dumpsys),
            Map.entry("appops", ops),
            Map.entry("settings", settings),
            Map.entry("am", activities),
            Map.entry("input", input),
            Map.entry("ls", files::ls),
            Map.entry("stat", files::stat),
            Map.entry("cat", files::cat),
            Map.entry("find", files::find),
            Map.entry("rm", files::rm),
            Map.entry("mkdir", files::mkdir),
            Map.entry("touch", files::touch),
            Map.entry("sha256sum", files::sha256sum),
            Map.entry("test", files::test),
            Map.entry("[", files::bracket),
            Map.entry("run-as", this::runAs),
            Map.entry("getprop", small::getprop),
            Map.entry("logcat", small::logcat),
            Map.entry("log", small::log),
            Map.entry("date", small::date),
            Map.entry("wm", small::wm),
            Map.entry("pidof", small::pidof),
            Map.entry("ps", small::ps),
            Map.entry("kill", activities::kill),
            Map.entry(
                "id", (args, cwd) -> "uid=0(root) gid=0(root) groups=0(root) context=u:r:su:s0\n"),
            Map.entry("whoami", (args, cwd) -> "root\n"),
            Map.entry("echo", Shell::echo),
            Map.entry("pwd", (args, cwd) -> cwd + "\n"),
            Map.entry("true", (args, cwd) -> ""),
            Map.entry(
                "false",
                (args, cwd) -> {
                  throw new ShellError(1, "");
                }),
            Map.entry("sync", (args, cwd) -> ""));
  }

  /**
   * Runs a command line.
   *
   * @return what it wrote to stdout
   * @throws ShellError when the last command failed
   */
  public String run(String line) {
    return run(Words.of(line), "/");
  }

  /** Runs a command whose words are already separate. */
  public String run(List<String> words) {
    return run(List.of(new Words.Command("", words)), "/");
  }

  private String run(List<Words.Command> commands, String start) {
    StringBuilder out = new StringBuilder();
    String cwd = start;
    ShellError failed = null;
    for (Words.Command command : commands) {
      boolean skip =
          (command.after().equals("&&") && failed != null)
              || (command.after().equals("||") && failed == null);
      if (skip) {
        continue;
      }
      failed = null;
      try {
        if (command.words().get(0).equals("cd")) {
          cwd = cd(command.words(), cwd);
        } else {
          out.append(one(command.words(), cwd));
        }
      } catch (ShellError e) {
        failed = e;
      } catch (PhoneFault e) {
        failed = new ShellError(255, String.valueOf(e.getMessage()));
      }
    }
    if (failed != null) {
      throw new ShellError(failed.exit(), out + String.valueOf(failed.getMessage()));
    }
    return out.toString();
  }

  private String cd(List<String> words, String cwd) {
    try {
      String to = words.size() > 1 ? words.get(1) : "/";
      return state.files().resolve(cwd, to, state.installed()).path();
    } catch (IOException e) {
      throw new ShellError(1, "/system/bin/sh: cd: " + e.getMessage());
    }
  }

  private String one(List<String> words, String cwd) {
    String name = words.get(0).replaceFirst("^/system/bin/", "");
    Program program = programs.get(name);
    if (program == null) {
      // mksh, Android's sh
      throw new ShellError(127, "/system/bin/sh: " + words.get(0) + ": inaccessible or not found");
    }
    try {
      return program.run(words.subList(1, words.size()), cwd);
    } catch (IOException e) {
      throw new ShellError(1, name + ": " + e.getMessage());
    }
  }

  private String command(
      List<String> args,
      String cwd,
      Program packages,
      Program ops,
      Program activities,
      Program settings)
      throws IOException {
    if (args.isEmpty()) {
      throw new ShellError(20, "cmd: No service specified; use -l to list all running services");
    }
    List<String> rest = args.subList(1, args.size());
    return switch (args.get(0)) {
      case "package" -> packages.run(rest, cwd);
      case "appops" -> ops.run(rest, cwd);
      case "activity" -> activities.run(rest, cwd);
      case "settings" -> settings.run(rest, cwd);
      default -> throw new ShellError(20, "cmd: Can't find service: " + args.get(0));
    };
  }

  /** AOSP system/core/run-as: only for debuggable packages. */
  private String runAs(List<String> args, String cwd) {
    if (args.isEmpty()) {
      throw new ShellError(
          1, "run-as: usage: run-as <package-name> [--user <uid>] <command> [<args>]");
    }
    InstalledApp app = state.app(args.get(0));
    if (app == null) {
      throw new ShellError(1, "run-as: unknown package: " + args.get(0));
    }
    if (!app.debuggable()) {
      throw new ShellError(1, "run-as: package not debuggable: " + app.name());
    }
    if (args.size() < 2) {
      throw new ShellError(1, "run-as: the virtual phone has no interactive shell");
    }
    return one(args.subList(1, args.size()), "/data/user/0/" + app.name());
  }

  private static String echo(List<String> args, String cwd) {
    boolean bare = !args.isEmpty() && args.get(0).equals("-n");
    return String.join(" ", bare ? args.subList(1, args.size()) : args) + (bare ? "" : "\n");
  }
}
