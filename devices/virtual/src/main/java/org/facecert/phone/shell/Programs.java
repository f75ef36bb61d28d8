package org.facecert.phone.shell;

import static java.util.Map.entry;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.facecert.phone.api.Handset;
import org.facecert.phone.state.InstalledApp;
import org.facecert.phone.state.PhoneState;

/** The small programs: getprop, logcat, log, date, wm, pidof, ps. */
final class Programs {
  private static final Map<String, String> BUILD =
      Map.ofEntries(
          entry("ro.build.version.release", "14"),
          entry("ro.build.version.sdk", "34"),
          entry("ro.build.version.security_patch", "2023-10-05"),
          entry("ro.build.type", "userdebug"),
          entry("ro.build.tags", "test-keys"),
          entry("ro.build.characteristics", "default"),
          entry(
              "ro.build.fingerprint",
              "FaceCert/virtual/virtual:14/UPSIDEDOWN/1:userdebug/test-keys"),
          entry("ro.debuggable", "1"),
          entry("ro.product.manufacturer", "FaceCert"),
          entry("ro.product.brand", "FaceCert"),
          entry("ro.product.model", "Virtual Phone"),
          entry("ro.product.name", "virtual"),
          entry("ro.product.device", "virtual"),
          entry("ro.product.cpu.abi", "x86_64"),
          entry("ro.hardware", "robolectric"),
          entry("ro.kernel.qemu", "0"),
          entry("ro.sf.lcd_density", "320"),
          entry("sys.boot_completed", "1"));

  private final PhoneState state;
  private final Handset handset;

  Programs(PhoneState state, Handset handset) {
    this.state = state;
    this.handset = handset;
  }

  Map<String, Shell.Program> table() {
    return Map.of(
        "getprop", this::getprop,
        "logcat", new Logcat(state.log()),
        "log", this::log,
        "date", new DateCommand(state.clock()),
        "wm", this::wm,
        "pidof", this::pidof,
        "ps", this::ps);
  }

  private Map<String, String> properties() {
    Map<String, String> p = new TreeMap<>(BUILD);
    p.put("ro.serialno", "virtual-" + ProcessHandle.current().pid());
    p.put("persist.sys.locale", state.language());
    p.put("persist.sys.timezone", ZoneId.systemDefault().getId());
    return p;
  }

  private String getprop(List<String> args, String cwd) {
    if (args.isEmpty()) {
      StringBuilder out = new StringBuilder();
      properties()
          .forEach((k, v) -> out.append('[').append(k).append("]: [").append(v).append("]\n"));
      return out.toString();
    }
    String otherwise = args.size() > 1 ? args.get(1) : "";
    return properties().getOrDefault(args.get(0), otherwise) + "\n";
  }

  private String log(List<String> args, String cwd) {
    int at = 0;
    char level = 'I';
    String tag = "log";
    while (at + 1 < args.size() && args.get(at).startsWith("-")) {
      if (args.get(at).equals("-t")) {
        tag = args.get(at + 1);
      } else if (args.get(at).equals("-p")) {
        level = Character.toUpperCase(args.get(at + 1).charAt(0));
      }
      at += 2;
    }
    int pid = (int) ProcessHandle.current().pid();
    state.log().add(pid, pid, level, tag, String.join(" ", args.subList(at, args.size())));
    return "";
  }

  private String wm(List<String> args, String cwd) {
    int[] display = handset.display();
    return switch (args.isEmpty() ? "" : args.get(0)) {
      case "size" -> "Physical size: " + display[0] + "x" + display[1] + "\n";
      case "dismiss-keyguard" -> {
        handset.lock(false);
        yield "";
      }
      case "density" -> "Physical density: " + display[2] + "\n";
      default -> throw ShellError.unknown(255, "Unknown command: " + String.join(" ", args));
    };
  }

  private String pidof(List<String> args, String cwd) {
    Integer pid = args.isEmpty() ? null : state.pid(args.get(args.size() - 1));
    if (pid == null) {
      throw new ShellError(1, "");
    }
    return pid + "\n";
  }

  private String ps(List<String> args, String cwd) {
    StringBuilder out =
        new StringBuilder("USER           PID  PPID     VSZ    RSS WCHAN            ADDR S NAME\n");
    row(out, "system", PhoneState.SYSTEM_PID, "system_server");
    state
        .processes()
        .forEach(
            (name, pid) -> {
              InstalledApp app = state.app(name);
              row(out, app == null ? "u0_a80" : "u0_a" + (app.uid() - 10_000), pid, name);
            });
    return out.toString();
  }

  private static void row(StringBuilder out, String user, int pid, String name) {
    out.append(
        String.format(
            Locale.ROOT,
            "%-12s %5d   312       0      0 0                   0 S %s%n",
            user,
            pid,
            name));
  }
}
