package org.facecert.phone.shell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.facecert.phone.api.Handset;
import org.facecert.phone.helpers.HelperApps;
import org.facecert.phone.state.InputMethods;
import org.facecert.phone.state.InstalledApp;
import org.facecert.phone.state.PhoneState;
import org.facecert.phone.state.Settings;
import org.jspecify.annotations.Nullable;

/** System services that a driver asks through adb, and that tests of apps rarely do. */
final class SystemServices {
  private static final int MEDIUM_DPI = 160;
  private static final int STATUS_BAR = 24;
  private static final int NAVIGATION_BAR = 48;
  private static final String SECURE = "secure";
  private static final String DEFAULT_IME = InputMethods.DEFAULT;
  private static final String ENABLED_IMES = "enabled_input_methods";
  private static final String LISTENERS = "enabled_notification_listeners";

  private final PhoneState state;
  private final Handset handset;
  private final HelperApps helpers;

  SystemServices(PhoneState state, Handset handset, HelperApps helpers) {
    this.state = state;
    this.handset = handset;
    this.helpers = helpers;
  }

  /** {@code dumpsys}, null for what others know. */
  @Nullable String dump(List<String> args) {
    String line = String.join(" ", args);
    return switch (line) {
      case "activity processes" -> processes();
      case "window windows" -> windows();
      default -> null;
    };
  }

  /** AOSP com.android.server.am.ProcessList, dump. */
  private String processes() {
    StringBuilder out =
        new StringBuilder("ACTIVITY MANAGER RUNNING PROCESSES (dumpsys activity processes)\n");
    Map<String, Integer> all = new TreeMap<>(state.processes());
    all.putAll(helpers.processes());
    all.forEach(
        (name, pid) -> {
          InstalledApp app = state.app(name);
          String user = app == null ? "1000" : "u0a" + (app.uid() - 10_000);
          out.append(
              "    PID #%d: ProcessRecord{%s %d:%s/%s}\n"
                  .formatted(pid, Integer.toHexString(name.hashCode()), pid, name, user));
        });
    return out.toString();
  }

  /** AOSP com.android.server.wm.WindowState, dump: the bars, which every screen has. */
  private String windows() {
    int[] display = handset.display();
    int status = STATUS_BAR * display[2] / MEDIUM_DPI;
    int navigation = display[1] - NAVIGATION_BAR * display[2] / MEDIUM_DPI;
    return "WINDOW MANAGER WINDOWS (dumpsys window windows)\n"
        + bar(0, "NavigationBar0", "NAVIGATION_BAR", display[0], navigation, display[1])
        + bar(1, "StatusBar", "STATUS_BAR", display[0], 0, status);
  }

  private static String bar(int number, String name, String type, int right, int top, int bottom) {
    return String.format(
        Locale.ROOT,
        "  Window #%d Window{%x u0 %s}:%n    mAttrs={(0,0)(fillxfill) ty=%s}%n"
            + "    mViewVisibility=0x0%n    frame=[0,%d][%d,%d]%n%n",
        number,
        name.hashCode(),
        name,
        type,
        top,
        right,
        bottom);
  }

  /** {@code cmd notification allow_listener}, which the settings remember. */
  @Nullable String notification(List<String> args) {
    if (args.size() < 3 || !args.get(1).equals("allow_listener")) {
      return null;
    }
    String listener = args.get(2);
    if (helpers.app(listener.split("/", 2)[0]) == null) {
      throw new ShellError(255, "Error: Invalid listener - must be a ComponentName");
    }
    enable(LISTENERS, listener, true);
    return "";
  }

  private void enable(String setting, String name, boolean is) {
    Settings settings = state.settings();
    String before = settings.get(SECURE, setting);
    TreeSet<String> names = new TreeSet<>(before == null ? List.of() : List.of(before.split(":")));
    names.remove("");
    if (is) {
      names.add(name);
    } else {
      names.remove(name);
    }
    settings.put(SECURE, setting, String.join(":", names));
    state.save();
  }

  // ---- input methods: the phone's own and those of Appium Settings; none shows a keyboard

  String ime(List<String> args, String cwd) {
    String verb = args.isEmpty() ? "" : args.get(0);
    String id = args.size() > 1 ? args.get(1) : "";
    return switch (verb) {
      case "list" -> listed(args.contains("-a"), args.contains("-s"));
      case "enable" -> {
        require(id, "enabled");
        enable(ENABLED_IMES, id, true);
        yield "Input method " + id + ": now enabled for user #0\n";
      }
      case "disable" -> {
        require(id, "disabled");
        enable(ENABLED_IMES, id, false);
        yield "Input method " + id + ": now disabled for user #0\n";
      }
      case "set" -> {
        require(id, "selected");
        state.settings().put(SECURE, DEFAULT_IME, id);
        yield "Input method " + id + " selected for user #0\n";
      }
      case "reset" -> {
        state.settings().put(SECURE, DEFAULT_IME, InputMethods.ONLY);
        state.settings().put(SECURE, ENABLED_IMES, InputMethods.ONLY);
        yield "Reset current and enabled IMEs for user #0\n";
      }
      default -> throw ShellError.unknown(255, "Unknown command: " + verb);
    };
  }

  private List<String> methods() {
    return helpers.app(HelperApps.SETTINGS) == null
        ? List.of(InputMethods.ONLY)
        : List.of(
            InputMethods.ONLY,
            HelperApps.SETTINGS + "/.AppiumIME",
            HelperApps.SETTINGS + "/.EmptyIME",
            HelperApps.SETTINGS + "/.UnicodeIME");
  }

  private void require(String id, String what) {
    if (!methods().contains(id)) {
      throw new ShellError(
          255, "Unknown input method " + id + " cannot be " + what + " for user #0");
    }
  }

  private String listed(boolean all, boolean brief) {
    String enabled = state.settings().get(SECURE, ENABLED_IMES);
    List<String> on = enabled == null ? List.of() : List.of(enabled.split(":"));
    StringBuilder out = new StringBuilder();
    for (String id : methods()) {
      if (all || on.contains(id)) {
        out.append(id).append(brief ? "\n" : ":\n  mId=" + id + "\n");
      }
    }
    return out.toString();
  }
}
