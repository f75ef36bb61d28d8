package org.facecert.phone.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.facecert.phone.api.Handset;
import org.facecert.phone.state.InstalledApp;
import org.facecert.phone.state.LogBuffer;
import org.facecert.phone.state.PhoneState;

/** The small programs: getprop, logcat, log, date, wm, pidof, ps. */
final class Programs {
  private final PhoneState state;
  private final Handset handset;

  Programs(PhoneState state, Handset handset) {
    this.state = state;
    this.handset = handset;
  }

  private Map<String, String> properties() {
    Map<String, String> p = new TreeMap<>();
    p.put("ro.build.version.release", "14");
    p.put("ro.build.version.sdk", "34");
    p.put("ro.build.version.security_patch", "2023-10-05");
    p.put("ro.build.type", "userdebug");
    p.put("ro.build.tags", "test-keys");
    p.put("ro.build.characteristics", "default");
    p.put("ro.build.fingerprint", "FaceCert/virtual/virtual:14/UPSIDEDOWN/1:userdebug/test-keys");
    p.put("ro.debuggable", "1");
    p.put("ro.product.manufacturer", "FaceCert");
    p.put("ro.product.brand", "FaceCert");
    p.put("ro.product.model", "Virtual Phone");
    p.put("ro.product.name", "virtual");
    p.put("ro.product.device", "virtual");
    p.put("ro.product.cpu.abi", "x86_64");
    p.put("ro.hardware", "robolectric");
    p.put("ro.kernel.qemu", "0");
    p.put("ro.serialno", "virtual-" + ProcessHandle.current().pid());
    p.put("ro.sf.lcd_density", "320");
    p.put("persist.sys.locale", state.language());
    p.put("persist.sys.timezone", ZoneId.systemDefault().getId());
    p.put("sys.boot_completed", "1");
    return p;
  }

  String getprop(List<String> args, String cwd) {
    if (args.isEmpty()) {
      StringBuilder out = new StringBuilder();
      properties()
          .forEach((k, v) -> out.append('[').append(k).append("]: [").append(v).append("]\n"));
      return out.toString();
    }
    String otherwise = args.size() > 1 ? args.get(1) : "";
    return properties().getOrDefault(args.get(0), otherwise) + "\n";
  }

  String logcat(List<String> args, String cwd) {
    int last = Integer.MAX_VALUE;
    boolean dump = false;
    Function<LogBuffer.Line, String> format = LogBuffer.Line::threadtime;
    String tagOnly = "";
    char least = 'V';
    int pid = -1;
    for (int k = 0; k < args.size(); k++) {
      String word = args.get(k);
      String value = k + 1 < args.size() ? args.get(k + 1) : "";
      switch (word) {
        case "-d" -> dump = true;
        case "-c", "--clear" -> {
          state.log().clear();
          return "";
        }
        case "-t", "-T" -> {
          dump = true;
          last = number(value);
          k++;
        }
        case "-v" -> {
          format = format(value);
          k++;
        }
        case "-b" -> k++;
        case "-s" -> {} // a tag that is named is the filter with and without it
        default -> {
          if (word.startsWith("--pid=")) {
            pid = number(word.substring(6));
          } else if (word.matches("\\*:[VDIWEFS]")) {
            least = word.endsWith("S") ? least : word.charAt(2);
          } else if (word.matches("[^:]+(:[VDIWEF])?")) {
            tagOnly = word.split(":")[0];
          } else {
            throw new ShellError(1, "logcat: unknown option " + word);
          }
        }
      }
    }
    if (!dump) {
      throw new ShellError(1, "logcat: give -d; following the log would never end");
    }
    return lines(last, format, tagOnly, least, pid);
  }

  private String lines(
      int last, Function<LogBuffer.Line, String> format, String tag, char least, int pid) {
    List<LogBuffer.Line> kept =
        state.log().lines().stream()
            .filter(l -> tag.isEmpty() || l.tag().equals(tag))
            .filter(l -> "VDIWEF".indexOf(l.level()) >= "VDIWEF".indexOf(least))
            .filter(l -> pid < 0 || l.pid() == pid)
            .toList();
    StringBuilder out = new StringBuilder("--------- beginning of main\n");
    kept.subList(Math.max(0, kept.size() - last), kept.size())
        .forEach(l -> out.append(format.apply(l)).append('\n'));
    return out.toString();
  }

  private static int number(String text) {
    if (!text.matches("\\d{1,9}")) {
      throw new ShellError(1, "logcat: -t takes a number of lines, not '" + text + "'");
    }
    return Integer.parseInt(text);
  }

  private static Function<LogBuffer.Line, String> format(String name) {
    return switch (name) {
      case "threadtime", "year", "zone", "uid" -> LogBuffer.Line::threadtime;
      case "brief" -> LogBuffer.Line::brief;
      case "epoch" ->
          l ->
              String.format(
                  Locale.ROOT,
                  "%10d.%03d %5d %5d %c %-8s: %s",
                  l.time() / 1000,
                  l.time() % 1000,
                  l.pid(),
                  l.tid(),
                  l.level(),
                  l.tag(),
                  l.text());
      case "raw" -> LogBuffer.Line::text;
      default -> throw new ShellError(1, "logcat: Invalid parameter \"" + name + "\" to -v");
    };
  }

  String log(List<String> args, String cwd) {
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

  /** toybox date: a leading + gives a strftime format, with %N for nanoseconds. */
  String date(List<String> args, String cwd) {
    Instant now = Instant.ofEpochMilli(state.clock().millis());
    boolean utc = args.contains("-u");
    ZonedDateTime time = now.atZone(utc ? ZoneId.of("UTC") : ZoneId.systemDefault());
    String format = "%a %b %e %H:%M:%S %Z %Y";
    for (String arg : args) {
      if (arg.startsWith("+")) {
        format = arg.substring(1);
      } else if (!arg.equals("-u")) {
        throw new ShellError(
            1,
            "date: cannot set date: the phone's clock is put forward with `phone: advanceClock`");
      }
    }
    return strftime(format, time) + "\n";
  }

  static String strftime(String format, ZonedDateTime time) {
    StringBuilder out = new StringBuilder();
    for (int k = 0; k < format.length(); k++) {
      char c = format.charAt(k);
      if (c != '%' || k + 1 >= format.length()) {
        out.append(c);
        continue;
      }
      char what = format.charAt(++k);
      out.append(
          switch (what) {
            case 's' -> String.valueOf(time.toEpochSecond());
            case 'N' -> String.format(Locale.ROOT, "%09d", time.getNano());
            case 'F' -> pattern("yyyy-MM-dd", time);
            case 'T' -> pattern("HH:mm:ss", time);
            case 'Y' -> pattern("yyyy", time);
            case 'm' -> pattern("MM", time);
            case 'd' -> pattern("dd", time);
            case 'e' -> String.format(Locale.ROOT, "%2d", time.getDayOfMonth());
            case 'H' -> pattern("HH", time);
            case 'M' -> pattern("mm", time);
            case 'S' -> pattern("ss", time);
            case 'z' -> pattern("xx", time);
            case 'Z' -> pattern("zzz", time);
            case 'a' -> pattern("EEE", time);
            case 'b' -> pattern("MMM", time);
            case '%' -> "%";
            default -> throw new ShellError(1, "date: the virtual phone knows no %" + what);
          });
    }
    return out.toString();
  }

  private static String pattern(String pattern, ZonedDateTime time) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
  }

  String wm(List<String> args, String cwd) {
    int[] display = handset.display();
    return switch (args.isEmpty() ? "" : args.get(0)) {
      case "size" -> "Physical size: " + display[0] + "x" + display[1] + "\n";
      case "density" -> "Physical density: " + display[2] + "\n";
      default -> throw new ShellError(255, "Unknown command: " + String.join(" ", args));
    };
  }

  String pidof(List<String> args, String cwd) {
    Integer pid = args.isEmpty() ? null : state.pid(args.get(args.size() - 1));
    if (pid == null) {
      throw new ShellError(1, "");
    }
    return pid + "\n";
  }

  String ps(List<String> args, String cwd) {
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
