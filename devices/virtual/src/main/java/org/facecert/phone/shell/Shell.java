package org.facecert.phone.shell;

import static java.util.Map.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.facecert.phone.api.Handset;
import org.facecert.phone.api.PhoneFault;
import org.facecert.phone.apps.Apps;
import org.facecert.phone.helpers.HelperApps;
import org.facecert.phone.state.InstalledApp;
import org.facecert.phone.state.PhoneState;
import org.facecert.phone.state.PictureFiles;
import org.jspecify.annotations.Nullable;

/**
 * The phone's shell, as {@code adb shell} on a userdebug build with root: it knows the commands
 * below and refuses all others as a phone refuses an unknown one.
 */
public final class Shell {
  private static final int NOT_FOUND = 127;

  /** One program: its arguments without its name, its working directory; returns stdout. */
  interface Program {
    String run(List<String> arguments, String cwd) throws IOException;
  }

  private final PhoneState state;
  private final Map<String, Program> programs = new HashMap<>();
  private final Map<String, Filters.Filter> filters = Filters.table();

  public Shell(PhoneState state, Handset handset, Apps apps) {
    this.state = state;
    programs.putAll(services(handset, apps));
    programs.putAll(new FileCommands(state).table());
    programs.putAll(new Programs(state, handset).table());
    programs.put("content", new ContentCommand(new PictureFiles(state.files().sdcard())));
    programs.putAll(builtIn());
  }

  private Map<String, Program> services(Handset handset, Apps apps) {
    PackageCommands packages = new PackageCommands(state, apps);
    AppOpsCommand ops = new AppOpsCommand(state, handset);
    RadioCommands radios = new RadioCommands(state);
    SettingsCommand settings = new SettingsCommand(state);
    ActivityCommands activities = new ActivityCommands(state, handset, apps);
    Map<String, Program> byName =
        Map.of(
            "package",
            packages,
            "appops",
            ops,
            "activity",
            activities,
            "settings",
            settings,
            "connectivity",
            radios::connectivity,
            "wifi",
            radios::wifi);
    return Map.ofEntries(
        entry("pm", packages),
        entry("cmd", new ServiceCommands(byName)),
        entry("dumpsys", new Dumpsys(state, handset)),
        entry("appops", ops),
        entry("settings", settings),
        entry("am", activities),
        entry("kill", activities::kill),
        entry("svc", radios::svc),
        entry("ime", new InputMethodCommand(state)),
        entry("screencap", new ScreencapCommand(state, handset)),
        entry("input", new InputCommand(handset)));
  }

  private Map<String, Program> builtIn() {
    return Map.of(
        "run-as", this::runAs,
        "id", (args, cwd) -> "uid=0(root) gid=0(root) groups=0(root) context=u:r:su:s0\n",
        "whoami", (args, cwd) -> "root\n",
        "echo", (args, cwd) -> echo(args),
        "pwd", (args, cwd) -> cwd + "\n",
        "true", (args, cwd) -> "",
        "false", (args, cwd) -> fail(),
        "sync", (args, cwd) -> "");
  }

  /** From now on the shell also knows the apps that help a driver. */
  public void know(HelperApps helpers, Handset handset) {
    programs.putAll(new HelperPrograms(helpers, state, handset).around(programs));
  }

  /**
   * Runs a command line.
   *
   * @return what it wrote to stdout
   * @throws ShellError when the last command failed
   */
  public String run(String line) {
    return printed(result(line));
  }

  /** Runs a command whose words are already separate. */
  public String run(List<String> words) {
    return printed(result(words));
  }

  /** Runs a command line, whatever comes of it. */
  public ShellResult result(String line) {
    List<Words.Command> commands;
    try {
      commands = Words.of(line);
    } catch (ShellError e) {
      String message = String.valueOf(e.getMessage());
      return new ShellResult("", message, e.exit(), e.isUnknown() ? List.of(message) : List.of());
    }
    return result(commands, "/");
  }

  /** Runs a command whose words are already separate, whatever comes of it. */
  public ShellResult result(List<String> words) {
    return result(List.of(new Words.Command(words)), "/");
  }

  private static String printed(ShellResult result) {
    if (result.exit() != 0) {
      throw new ShellError(result.exit(), result.printed() + result.errors(), result.printed());
    }
    return result.printed();
  }

  private ShellResult result(List<Words.Command> commands, String start) {
    StringBuilder out = new StringBuilder();
    List<String> unknown = new ArrayList<>();
    String cwd = start;
    ShellError failed = null;
    boolean skipped = false;
    String fed = null;
    for (int i = 0; i < commands.size(); i++) {
      Words.Command command = commands.get(i);
      skipped = command.isFed() ? skipped : command.isSkipped(failed != null);
      if (skipped) {
        continue;
      }
      StringBuilder to = new StringBuilder();
      failed = null;
      try {
        if (command.words().get(0).equals("cd")) {
          cwd = cd(command.words(), cwd);
        } else {
          to.append(printed(command, cwd, command.isFed() ? fed : null));
        }
      } catch (ShellError e) {
        note(e, unknown);
        to.append(command.output() == null ? e.printed() : "");
        to.append(command.withErrors() ? e.getMessage() + "\n" : "");
        failed = command.withErrors() ? new ShellError(e.exit(), "") : e;
      }
      boolean feeds = i + 1 < commands.size() && commands.get(i + 1).isFed();
      if (feeds && failed != null && failed.exit() == NOT_FOUND) {
        // what a shell does not know it says on the terminal, whatever reads the pipe
        out.append(failed.getMessage()).append('\n');
      }
      fed = feeds ? to.toString() : null;
      out.append(feeds ? "" : to);
    }
    String errors = failed == null ? "" : String.valueOf(failed.getMessage());
    return new ShellResult(out.toString(), errors, failed == null ? 0 : failed.exit(), unknown);
  }

  private static void note(ShellError error, List<String> unknown) {
    if (error.isUnknown()) {
      unknown.add(String.valueOf(error.getMessage()).strip());
    }
  }

  private String printed(Words.Command command, String cwd, @Nullable String fed) {
    String printed = fed == null ? one(command.words(), cwd) : filtered(command.words(), cwd, fed);
    String file = command.output();
    if (file == null) {
      return printed;
    }
    try {
      Path host = state.files().resolve(cwd, file, state.installed()).host();
      if (host == null) {
        throw new ShellError(1, "/system/bin/sh: can't create " + file + ": Read-only file system");
      }
      Files.writeString(host, printed);
      return "";
    } catch (NoSuchFileException e) {
      throw new ShellError(
          1, "/system/bin/sh: can't create " + file + ": No such file or directory");
    } catch (IOException e) {
      throw new ShellError(1, "/system/bin/sh: can't create " + file + ": " + e.getMessage());
    }
  }

  /** A program that reads from a pipe; one that does not leaves it unread. */
  private String filtered(List<String> words, String cwd, String fed) {
    Filters.Filter filter = filters.get(words.get(0).replaceFirst("^/system/bin/", ""));
    if (filter == null || (words.get(0).equals("cat") && words.size() > 1)) {
      return one(words, cwd);
    }
    try {
      return filter.run(words.subList(1, words.size()), fed);
    } catch (IOException e) {
      throw new ShellError(1, words.get(0) + ": " + e.getMessage());
    }
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
      throw ShellError.unknown(
          NOT_FOUND, "/system/bin/sh: " + words.get(0) + ": inaccessible or not found");
    }
    try {
      return program.run(words.subList(1, words.size()), cwd);
    } catch (IOException e) {
      throw new ShellError(1, name + ": " + e.getMessage());
    } catch (PhoneFault e) {
      throw new ShellError(255, String.valueOf(e.getMessage()));
    }
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
      throw ShellError.unknown(1, "run-as: the virtual phone has no interactive shell");
    }
    return one(args.subList(1, args.size()), "/data/user/0/" + app.name());
  }

  private static String fail() {
    throw new ShellError(1, "");
  }

  private static String echo(List<String> args) {
    boolean bare = !args.isEmpty() && args.get(0).equals("-n");
    return String.join(" ", bare ? args.subList(1, args.size()) : args) + (bare ? "" : "\n");
  }
}
