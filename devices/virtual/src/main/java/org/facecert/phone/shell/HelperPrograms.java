package org.facecert.phone.shell;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.facecert.phone.api.Handset;
import org.facecert.phone.helpers.HelperApp;
import org.facecert.phone.helpers.HelperApps;
import org.facecert.phone.state.AppOps;
import org.facecert.phone.state.PhoneState;
import org.jspecify.annotations.Nullable;

/**
 * What the shell's programs answer when they are asked for one of the helper apps; for all else
 * they answer as ever.
 */
final class HelperPrograms {
  private final HelperApps helpers;
  private final PhoneState state;
  private final HelperBroadcasts broadcasts;
  private final SystemServices services;

  HelperPrograms(HelperApps helpers, PhoneState state, Handset handset) {
    this.helpers = helpers;
    this.state = state;
    broadcasts = new HelperBroadcasts(state, handset);
    services = new SystemServices(state, handset, helpers);
  }

  /** The programs that know the helpers too, by name. */
  Map<String, Shell.Program> around(Map<String, Shell.Program> programs) {
    Shell.Program pm = listing(or(this::packages, programs.get("pm")));
    Shell.Program am = or(this::activities, programs.get("am"));
    Shell.Program ops = or(this::ops, programs.get("appops"));
    Shell.Program cmd = or((args, cwd) -> service(args, cwd, pm, am, ops), programs.get("cmd"));
    return Map.of(
        "pm",
        pm,
        "am",
        am,
        "appops",
        ops,
        "cmd",
        cmd,
        "dumpsys",
        or(this::dump, programs.get("dumpsys")),
        "pidof",
        or(this::pidof, programs.get("pidof")),
        "ps",
        ps(programs.get("ps")),
        "ime",
        services::ime,
        "locksettings",
        this::locksettings);
  }

  /** What answers first; null leaves it to the other. */
  private interface Asked {
    @Nullable String run(List<String> args, String cwd) throws IOException;
  }

  private static Shell.Program or(Asked first, Shell.@Nullable Program otherwise) {
    return (args, cwd) -> {
      String answer = first.run(args, cwd);
      if (answer != null) {
        return answer;
      }
      if (otherwise == null) {
        throw ShellError.unknown(127, "inaccessible or not found");
      }
      return otherwise.run(args, cwd);
    };
  }

  private @Nullable String service(
      List<String> args, String cwd, Shell.Program pm, Shell.Program am, Shell.Program ops)
      throws IOException {
    List<String> rest = args.subList(Math.min(1, args.size()), args.size());
    return switch (args.isEmpty() ? "" : args.get(0)) {
      case "package" -> pm.run(rest, cwd);
      case "activity" -> am.run(rest, cwd);
      case "appops" -> ops.run(rest, cwd);
      case "notification" -> services.notification(args);
      default -> null;
    };
  }

  private @Nullable HelperApp named(List<String> args, int at) {
    return args.size() > at ? helpers.app(args.get(at)) : null;
  }

  // ---- packages

  private @Nullable String packages(List<String> args, String cwd) throws IOException {
    String verb = args.isEmpty() ? "" : args.get(0);
    if (verb.equals("list") && args.size() > 1) {
      return list(args);
    }
    HelperApp app = args.isEmpty() ? null : named(args, verbTakesPermission(verb) ? 1 : last(args));
    if (app == null) {
      return null;
    }
    return switch (verb) {
      case "path" -> "package:" + codePath(app) + "/base.apk\n";
      case "dump" -> dumped(app);
      case "clear" -> {
        helpers.stop(app.name());
        yield "Success\n";
      }
      case "uninstall" -> {
        helpers.uninstall(app.name());
        yield "Success\n";
      }
      case "grant", "revoke" -> granted(app, args, verb.equals("grant"));
      default -> null;
    };
  }

  private static boolean verbTakesPermission(String verb) {
    return verb.equals("grant") || verb.equals("revoke");
  }

  private static int last(List<String> args) {
    return args.size() - 1;
  }

  private String granted(HelperApp app, List<String> args, boolean grant) {
    String permission = args.size() > 2 ? args.get(2) : "";
    if (!app.requested().contains(permission)) {
      throw new ShellError(
          255,
          "java.lang.SecurityException: Package "
              + app.name()
              + " has not requested permission "
              + permission);
    }
    state.permissions().set(app.name(), permission, grant);
    return "";
  }

  private @Nullable String list(List<String> args) {
    if (args.get(1).equals("instrumentation")) {
      StringBuilder out = new StringBuilder();
      for (HelperApp app : helpers.all()) {
        if (app.instrumentation() != null) {
          out.append("instrumentation:").append(app.name()).append('/');
          out.append(app.instrumentation()).append(" (target=").append(app.target()).append(")\n");
        }
      }
      return out.toString();
    }
    return null;
  }

  /** The lines of {@code pm list packages} for the helpers. */
  private String lines(List<String> args) {
    String filter = args.stream().skip(2).filter(w -> !w.startsWith("-")).findFirst().orElse("");
    StringBuilder out = new StringBuilder();
    for (HelperApp app : helpers.all()) {
      if (app.name().contains(filter) && !args.contains("-s")) {
        String file = args.contains("-f") ? codePath(app) + "/base.apk=" : "";
        String version =
            args.contains("--show-versioncode") ? " versionCode:" + app.versionCode() : "";
        out.append("package:").append(file).append(app.name()).append(version).append('\n');
      }
    }
    return out.toString();
  }

  private static String codePath(HelperApp app) {
    return "/data/app/" + app.name();
  }

  /** As {@link PackageDump} writes an app's. */
  private String dumped(HelperApp app) {
    StringBuilder out = new StringBuilder("Packages:\n  Package [" + app.name() + "] (");
    out.append(Integer.toHexString(app.name().hashCode())).append("):\n");
    out.append("    codePath=").append(codePath(app)).append('\n');
    out.append("    versionCode=").append(app.versionCode()).append('\n');
    out.append("    versionName=").append(app.versionName()).append('\n');
    out.append("    requested permissions:\n");
    app.requested().forEach(p -> out.append("      ").append(p).append('\n'));
    out.append("    User 0: installed=true hidden=false stopped=");
    out.append(!helpers.processes().containsKey(app.name())).append('\n');
    out.append("      runtime permissions:\n");
    state
        .permissions()
        .all(app.name())
        .forEach(
            (p, g) ->
                out.append("        ")
                    .append(p)
                    .append(": granted=")
                    .append(g.granted())
                    .append('\n'));
    return out.toString();
  }

  // ---- activities, services, broadcasts

  private @Nullable String activities(List<String> args, String cwd) throws IOException {
    String verb = args.isEmpty() ? "" : args.get(0);
    switch (verb) {
      case "force-stop" -> {
        HelperApp app = named(args, last(args));
        if (app != null) {
          helpers.stop(app.name());
          return "";
        }
        return null;
      }
      case "start", "start-activity", "startservice", "start-foreground-service" -> {
        return started(args);
      }
      case "broadcast" -> {
        return broadcasts.answer(args);
      }
      default -> {
        return null;
      }
    }
  }

  private @Nullable String started(List<String> args) {
    for (String word : args) {
      HelperApp app = helpers.app(word.split("/", 2)[0]);
      if (word.contains("/") && app != null) {
        mustKnow(word, args);
        helpers.start(app.name());
        return "Starting: Intent { cmp=" + word + " }\n";
      }
    }
    return null;
  }

  /** Of the services of Appium Settings the phone has two, its screen and its recorder none. */
  private void mustKnow(String component, List<String> args) {
    String service = component.substring(component.indexOf('/') + 1);
    if (service.endsWith(".LocationService")) {
      broadcasts.locate(args);
      return;
    }
    boolean recording = args.stream().anyMatch(word -> word.contains(".recording."));
    boolean plain = service.endsWith(".Settings") || service.endsWith(".ForegroundService");
    if (component.startsWith(HelperApps.SETTINGS + "/") && (recording || !plain)) {
      throw ShellError.unknown(
          255, "Unknown command: the virtual phone's Appium Settings does not run " + component);
    }
  }

  // ---- operations

  private @Nullable String ops(List<String> args, String cwd) {
    HelperApp app = named(args, 1);
    if (app == null || args.size() < 3) {
      return null;
    }
    String op = args.get(2).replaceFirst("^android:", "").toUpperCase(Locale.ROOT);
    if (args.get(0).equals("get")) {
      return op + ": " + state.ops().of(app.name(), op).mode().word() + "\n";
    }
    if (!args.get(0).equals("set") || args.size() < 4) {
      return null;
    }
    for (AppOps.Mode mode : AppOps.Mode.values()) {
      if (mode.word().equals(args.get(3))) {
        state.ops().mode(app.name(), op, mode);
        return "";
      }
    }
    throw new ShellError(255, "Error: Mode " + args.get(3) + " is not valid.");
  }

  // ---- dumps

  private @Nullable String dump(List<String> args, String cwd) {
    String system = services.dump(args);
    if (system != null) {
      return system;
    }
    return switch (args.isEmpty() ? "" : args.get(0)) {
      case "package" -> {
        HelperApp app = named(args, 1);
        yield app == null ? null : dumped(app);
      }
      case "activity" -> args.size() > 1 && args.get(1).equals("services") ? services(args) : null;
      case "deviceidle" -> idle(args);
      default -> null;
    };
  }

  /** AOSP com.android.server.am.ActiveServices, dump: the helpers' one service each. */
  private String services(List<String> args) {
    String filter = args.size() > 2 ? args.get(2) : "";
    StringBuilder out =
        new StringBuilder("ACTIVITY MANAGER SERVICES (dumpsys activity services)\n");
    boolean any = false;
    for (Map.Entry<String, Integer> process : helpers.processes().entrySet()) {
      boolean wanted = process.getKey().equals(HelperApps.SETTINGS);
      if (wanted && filter.startsWith(process.getKey()) && !filter.contains("/")) {
        any = true;
        out.append("  * ServiceRecord{u0 ").append(process.getKey());
        out.append("/.ForegroundService}\n    isForeground=true foregroundId=1\n");
      }
    }
    return any ? out.toString() : out + "  (nothing)\n";
  }

  private @Nullable String idle(List<String> args) {
    if (args.size() < 2 || !args.get(1).equals("whitelist")) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    for (String word : args.subList(2, args.size())) {
      String name = word.substring(1);
      boolean known = helpers.app(name) != null || state.app(name) != null;
      if (!known) {
        out.append("Unknown package: ").append(name).append('\n');
      } else {
        helpers.exempt(name, word.startsWith("+"));
        out.append(word.startsWith("+") ? "Added: " : "Removed: ").append(name).append('\n');
      }
    }
    if (args.size() == 2) {
      helpers.exempt().forEach(name -> out.append("user,").append(name).append('\n'));
    }
    return out.toString();
  }

  // ---- processes

  private @Nullable String pidof(List<String> args, String cwd) {
    Integer pid = args.isEmpty() ? null : helpers.processes().get(args.get(last(args)));
    return pid == null ? null : pid + "\n";
  }

  private Shell.Program ps(Shell.@Nullable Program others) {
    return (args, cwd) -> {
      StringBuilder out = new StringBuilder(others == null ? "" : others.run(args, cwd));
      helpers
          .processes()
          .forEach(
              (name, pid) ->
                  out.append(
                      String.format(
                          Locale.ROOT,
                          "%-12s %5d   312       0      0 0                   0 S %s%n",
                          "u0_a90",
                          pid,
                          name)));
      return out.toString();
    };
  }

  /** The phone has no lock. */
  private String locksettings(List<String> args, String cwd) {
    return switch (args.isEmpty() ? "" : args.get(0)) {
      case "get-disabled" -> "true\n";
      default -> throw ShellError.unknown(255, "Unknown command: " + String.join(" ", args));
    };
  }

  /** All packages with the helpers among them. */
  Shell.Program listing(Shell.Program pm) {
    return (args, cwd) -> {
      boolean packages =
          args.size() > 1 && args.get(0).equals("list") && args.get(1).equals("packages");
      if (!packages) {
        return pm.run(args, cwd);
      }
      TreeSet<String> lines = new TreeSet<>(pm.run(args, cwd).lines().toList());
      lines.addAll(lines(args).lines().toList());
      return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    };
  }
}
