package org.facecert.phone.shell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.facecert.phone.api.Handset;
import org.facecert.phone.state.AppOps.Mode;
import org.facecert.phone.state.AppOps.Use;
import org.facecert.phone.state.InstalledApp;
import org.facecert.phone.state.PhoneState;
import org.facecert.phone.state.RuntimePermission;

/**
 * {@code cmd appops}, AOSP frameworks/base
 * services/core/java/com/android/server/appop/AppOpsService.java, onShellCommand.
 */
final class AppOpsCommand implements Shell.Program {
  /** Ops of Android 14 that no runtime permission of this phone's is dated by. */
  private static final List<String> OTHERS =
      List.of("MANAGE_EXTERNAL_STORAGE", "READ_MEDIA_VISUAL_USER_SELECTED");

  private final PhoneState state;
  private final Handset handset;

  AppOpsCommand(PhoneState state, Handset handset) {
    this.state = state;
    this.handset = handset;
  }

  @Override
  public String run(List<String> args, String cwd) {
    List<String> words =
        args.stream()
            .filter(a -> !a.equals("--uid") && !a.equals("--user") && !a.equals("0"))
            .toList();
    String verb = words.isEmpty() ? "" : words.get(0);
    return switch (verb) {
      case "get" -> get(known(words, 1), words.size() > 2 ? op(words.get(2)) : "");
      case "set" -> set(words);
      case "reset" -> reset(words);
      default -> throw ShellError.unknown(255, "Unknown command: " + verb);
    };
  }

  private String known(List<String> words, int at) {
    String name = words.size() > at ? words.get(at) : "";
    if (state.app(name) == null && !PhoneState.SYSTEM_PACKAGES.contains(name)) {
      throw new ShellError(255, "Error: No UID for " + name + " in user 0");
    }
    return name;
  }

  /** CAMERA, android:camera and 26 are one op. */
  private static String op(String word) {
    String name = word.startsWith("android:") ? word.substring(8).toUpperCase(Locale.ROOT) : word;
    if (name.equals("26")) {
      return "CAMERA";
    }
    if (RuntimePermission.ofOp(name).isEmpty() && !OTHERS.contains(name)) {
      throw ShellError.unknown(255, "Error: Unknown operation string: " + word);
    }
    return name;
  }

  private String get(String app, String only) {
    StringBuilder out = new StringBuilder();
    Map<String, Use> uses = new TreeMap<>(state.ops().all(app));
    uses.forEach(
        (op, use) -> {
          if (only.isEmpty() || only.equals(op)) {
            out.append(line(app, op, use)).append('\n');
          }
        });
    if (!out.isEmpty()) {
      return out.toString();
    }
    return "No operations.\n" + (only.isEmpty() ? "" : "Default mode: allow\n");
  }

  private String line(String app, String op, Use use) {
    long now = state.clock().millis();
    StringBuilder out = new StringBuilder(op).append(": ").append(mode(app, op, use).word());
    if (use.access() != -1) {
      out.append("; time=").append(Durations.format(now - use.access())).append(" ago");
    }
    if (use.reject() != -1) {
      out.append("; rejectTime=").append(Durations.format(now - use.reject())).append(" ago");
    }
    if (use.running() > 0) {
      out.append(" (running)");
    } else if (use.duration() != -1) {
      out.append("; duration=").append(Durations.format(use.duration()));
    }
    return out.toString();
  }

  /** Until someone sets a mode it follows the permission: allow when held, ignore when not. */
  private Mode mode(String app, String op, Use use) {
    InstalledApp installed = state.app(app);
    if (use.mode() != Mode.DEFAULT || installed == null) {
      return use.mode() == Mode.DEFAULT ? Mode.ALLOW : use.mode();
    }
    boolean held =
        RuntimePermission.ofOp(op).stream()
            .anyMatch(p -> state.permissions().of(app, p.name()).granted());
    return held ? Mode.ALLOW : Mode.IGNORE;
  }

  private String set(List<String> words) {
    String app = known(words, 1);
    if (words.size() < 4) {
      throw new ShellError(255, "Error: Mode not specified.");
    }
    String op = op(words.get(2));
    Mode mode =
        java.util.Arrays.stream(Mode.values())
            .filter(m -> m.word().equals(words.get(3)))
            .findFirst()
            .orElseThrow(
                () -> new ShellError(255, "Error: Mode " + words.get(3) + " is not valid."));
    state.ops().mode(app, op, mode);
    state.save();
    handset.permissionsChanged();
    return "";
  }

  private String reset(List<String> words) {
    if (words.size() > 1) {
      state.ops().reset(known(words, 1));
    } else {
      state.installed().forEach(a -> state.ops().reset(a.name()));
    }
    state.save();
    return "Reset all modes to default.\n";
  }
}
