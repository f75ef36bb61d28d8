package org.facecert.phone.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.facecert.phone.apps.Apps;
import org.facecert.phone.state.InstalledApp;
import org.facecert.phone.state.PhoneState;

/** {@code pm} and {@code cmd package}, AOSP PackageManagerShellCommand. */
final class PackageCommands implements Shell.Program {
  private final PhoneState state;
  private final Apps apps;

  PackageCommands(PhoneState state, Apps apps) {
    this.state = state;
    this.apps = apps;
  }

  @Override
  public String run(List<String> args, String cwd) {
    List<String> words = withoutUser(args);
    String verb = words.isEmpty() ? "" : words.get(0);
    return switch (verb) {
      case "list" -> list(words);
      case "path" -> path(word(words, 1));
      case "clear" -> clear(word(words, 1));
      case "grant", "revoke" -> {
        apps.permission(word(words, 1), word(words, 2), verb.equals("grant"));
        yield "";
      }
      case "dump" -> new PackageDump(state).of(word(words, 1));
      case "uninstall" -> uninstall(word(words, 1));
      case "resolve-activity" -> resolve(words);
      default -> throw ShellError.unknown(255, "Unknown command: " + verb);
    };
  }

  /** The phone has one user, whichever is asked for. */
  private static List<String> withoutUser(List<String> args) {
    List<String> words = new ArrayList<>(args);
    int user = words.indexOf("--user");
    if (user >= 0) {
      words.subList(user, Math.min(user + 2, words.size())).clear();
    }
    return words;
  }

  private static String word(List<String> words, int at) {
    if (words.size() <= at) {
      throw new ShellError(1, "Error: no package specified");
    }
    return words.get(at);
  }

  private String list(List<String> words) {
    if (words.size() < 2 || !words.get(1).equals("packages")) {
      throw ShellError.unknown(
          255, "Error: unknown list type '" + (words.size() < 2 ? "" : words.get(1)) + "'");
    }
    List<String> asked = words.subList(2, words.size());
    String filter = asked.stream().filter(w -> !w.startsWith("-")).findFirst().orElse("");
    boolean versions = asked.contains("--show-versioncode");
    TreeSet<String> lines = new TreeSet<>();
    if (!asked.contains("-3")) {
      PhoneState.SYSTEM_PACKAGES.stream()
          .filter(p -> p.contains(filter))
          .forEach(p -> lines.add(line("", p, versions ? "34" : "")));
    }
    if (!asked.contains("-s")) {
      state.installed().stream()
          .filter(app -> app.name().contains(filter))
          .forEach(app -> lines.add(line(app, asked.contains("-f"), versions)));
    }
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  private static String line(InstalledApp app, boolean file, boolean version) {
    return line(
        file ? app.codePath() + "/base.apk=" : "",
        app.name(),
        version ? String.valueOf(app.versionCode()) : "");
  }

  private static String line(String file, String name, String version) {
    return "package:" + file + name + (version.isEmpty() ? "" : " versionCode:" + version);
  }

  private String path(String name) {
    InstalledApp app = state.app(name);
    if (app == null) {
      throw new ShellError(1, "");
    }
    return "package:" + app.codePath() + "/base.apk\n";
  }

  private String uninstall(String name) {
    if (!apps.uninstall(name)) {
      throw new ShellError(1, "Failure [DELETE_FAILED_INTERNAL_ERROR]");
    }
    return "Success\n";
  }

  private String clear(String name) {
    if (PhoneState.SYSTEM_PACKAGES.contains(name)) {
      // the phone's own apps keep nothing of their own
      return "Success\n";
    }
    if (state.app(name) == null) {
      throw new ShellError(1, "Failed");
    }
    apps.clear(name);
    return "Success\n";
  }

  private String resolve(List<String> words) {
    String name = words.get(words.size() - 1);
    InstalledApp app = state.app(name);
    if (app == null || app.launcher() == null) {
      return "No activity found\n";
    }
    String activity = app.launcher();
    String brief = activity.startsWith(name + ".") ? activity.substring(name.length()) : activity;
    return "priority=0 preferredOrder=0 match=0x108000 specificIndex=-1 isDefault=false\n"
        + name
        + "/"
        + brief
        + "\n";
  }
}
