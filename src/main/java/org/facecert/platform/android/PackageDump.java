package org.facecert.platform.android;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.device.UnreadableAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What {@code dumpsys package PKG} says of one package, in the form of Android 6 to 15 (AOSP,
 * com.android.server.pm.Settings, dumpPackageLPr and dumpRuntimePermissionsLPr).
 *
 * @param versionName empty when the dump has none
 * @param firstInstallTime local time of the phone; empty when the dump has none
 * @param requested permissions in the manifest
 * @param runtime runtime permission to granted
 */
record PackageDump(
    Optional<String> versionName,
    String versionCode,
    Optional<LocalDateTime> firstInstallTime,
    Set<String> requested,
    Set<String> install,
    Map<String, Boolean> runtime) {

  private static final Pattern PERMISSION = Pattern.compile("([\\w.-]+): granted=(true|false).*");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private enum Part {
    OTHER,
    REQUESTED,
    INSTALL,
    RUNTIME
  }

  /**
   * @throws UnreadableAnswer when the dump has no such package, or has it in a form not known here
   */
  static PackageDump parse(String dump, String packageName) {
    List<String> lines = section(dump, packageName);
    Set<String> requested = new TreeSet<>();
    Set<String> install = new TreeSet<>();
    Map<String, Boolean> runtime = new TreeMap<>();
    Part part = Part.OTHER;
    for (String raw : lines) {
      String line = raw.strip();
      Part heading = heading(line);
      if (heading != null) {
        part = heading;
        continue;
      }
      Matcher matcher = PERMISSION.matcher(line);
      if (part == Part.REQUESTED && line.matches("[\\w.-]+(:.*)?")) {
        requested.add(line.replaceFirst(":.*", ""));
      } else if (part == Part.INSTALL && matcher.matches()) {
        install.add(matcher.group(1));
      } else if (part == Part.RUNTIME && matcher.matches()) {
        // the first user's; a second user would repeat the heading
        runtime.putIfAbsent(matcher.group(1), matcher.group(2).equals("true"));
      } else if (line.contains("=") || line.startsWith("User ")) {
        part = Part.OTHER;
      }
    }
    return new PackageDump(
        value(lines, "versionName"),
        value(lines, "versionCode")
            .map(code -> code.replaceFirst(" .*", ""))
            .orElseThrow(() -> unreadable("fault.dump.line", packageName, "versionCode=")),
        value(lines, "firstInstallTime").map(text -> time(packageName, text)),
        requested,
        install,
        runtime);
  }

  /**
   * The number of the user as whom the app runs, for the phone's first person: {@code userId} up to
   * Android 12, {@code appId} since.
   *
   * @throws UnreadableAnswer when the dump has none
   */
  static String user(String dump, String packageName) {
    List<String> lines = section(dump, packageName);
    return value(lines, "appId")
        .or(() -> value(lines, "userId"))
        .map(text -> text.replaceFirst(" .*", ""))
        .orElseThrow(() -> unreadable("fault.dump.line", packageName, "appId="));
  }

  /**
   * When the package was installed the last time, as the phone writes it.
   *
   * @throws UnreadableAnswer when the dump has no such line
   */
  static String lastUpdate(String dump, String packageName) {
    return value(section(dump, packageName), "lastUpdateTime")
        .orElseThrow(() -> unreadable("fault.dump.line", packageName, "lastUpdateTime="));
  }

  /** Those the app requests that need the user's word: granted or not. */
  Map<String, Boolean> dangerous() {
    Map<String, Boolean> all = new TreeMap<>(runtime);
    for (String permission : requested) {
      if (!install.contains(permission)) {
        all.putIfAbsent(permission, false);
      }
    }
    return all;
  }

  private static @Nullable Part heading(String line) {
    return switch (line) {
      case "requested permissions:" -> Part.REQUESTED;
      case "install permissions:" -> Part.INSTALL;
      case "runtime permissions:" -> Part.RUNTIME;
      default -> line.endsWith(":") && line.matches("[A-Za-z ]+:") ? Part.OTHER : null;
    };
  }

  private static List<String> section(String dump, String packageName) {
    List<String> lines = new ArrayList<>();
    boolean inside = false;
    for (String line : dump.lines().toList()) {
      if (line.strip().startsWith("Package [")) {
        // the same package again under "Hidden system packages" is the factory version
        inside = lines.isEmpty() && line.strip().startsWith("Package [" + packageName + "]");
      }
      if (inside) {
        lines.add(line);
      }
    }
    if (lines.isEmpty()) {
      throw unreadable("fault.dump.heading", packageName, "Package [" + packageName + "]");
    }
    return lines;
  }

  private static Optional<String> value(List<String> lines, String key) {
    return lines.stream()
        .map(String::strip)
        .filter(line -> line.startsWith(key + "="))
        .map(line -> line.substring(key.length() + 1))
        .findFirst();
  }

  private static LocalDateTime time(String packageName, String text) {
    try {
      return LocalDateTime.parse(text.strip(), TIME);
    } catch (DateTimeParseException e) {
      throw unreadable(
          "fault.dump.time", packageName, "firstInstallTime=" + AnswerText.plain(text));
    }
  }

  private static UnreadableAnswer unreadable(String key, String packageName, String text) {
    return new UnreadableAnswer(key, "command", "dumpsys package " + packageName, "text", text);
  }
}
