package org.facecert.phone.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.facecert.phone.state.InstalledApp;
import org.facecert.phone.state.Permissions.Flag;
import org.facecert.phone.state.Permissions.Grant;
import org.facecert.phone.state.PhoneState;
import org.facecert.phone.state.RuntimePermission;

/**
 * {@code dumpsys package NAME}, AOSP frameworks/base
 * services/core/java/com/android/server/pm/Settings.java, dumpPackageLPr.
 */
final class PackageDump {
  // Settings.java: "yyyy-MM-dd HH:mm:ss"
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private final PhoneState state;

  PackageDump(PhoneState state) {
    this.state = state;
  }

  String of(String name) {
    InstalledApp app = state.app(name);
    if (app == null) {
      return "Unable to find package: " + name + "\n";
    }
    StringBuilder out = new StringBuilder("Packages:\n");
    build(out, app);
    permissions(out, app);
    user(out, app);
    return out.toString();
  }

  private static void build(StringBuilder out, InstalledApp app) {
    String hash = Integer.toHexString(app.name().hashCode());
    line(out, 2, "Package [" + app.name() + "] (" + hash + "):");
    line(out, 4, "appId=" + app.uid());
    line(out, 4, "pkg=Package{" + hash + " " + app.name() + "}");
    line(out, 4, "codePath=" + app.codePath());
    line(out, 4, "resourcePath=" + app.codePath());
    line(out, 4, "primaryCpuAbi=null");
    String sdks = " minSdk=" + app.minSdk() + " targetSdk=" + app.targetSdk();
    line(out, 4, "versionCode=" + app.versionCode() + sdks);
    line(out, 4, "versionName=" + app.versionName());
    String debuggable = app.debuggable() ? "DEBUGGABLE " : "";
    line(out, 4, "flags=[ " + debuggable + "HAS_CODE ALLOW_CLEAR_USER_DATA ]");
    line(out, 4, "dataDir=/data/user/0/" + app.name());
    line(out, 4, "timeStamp=" + stamp(app.lastUpdate()));
    line(out, 4, "lastUpdateTime=" + stamp(app.lastUpdate()));
  }

  private static void permissions(StringBuilder out, InstalledApp app) {
    line(out, 4, "requested permissions:");
    app.requested().forEach(p -> line(out, 6, p));
    line(out, 4, "install permissions:");
    app.requested().stream()
        .filter(p -> RuntimePermission.named(p) == null)
        .forEach(p -> line(out, 6, p + ": granted=true"));
  }

  private void user(StringBuilder out, InstalledApp app) {
    line(
        out,
        4,
        "User 0: ceDataInode=1 installed=true hidden=false suspended=false distractionFlags=0"
            + " stopped="
            + (state.pid(app.name()) == null)
            + " notLaunched=false enabled=0 instant=false virtual=false");
    line(out, 6, "firstInstallTime=" + stamp(app.firstInstall()));
    line(out, 6, "gids=[]");
    line(out, 6, "runtime permissions:");
    for (String permission : app.requested()) {
      if (RuntimePermission.named(permission) != null) {
        line(out, 8, runtime(permission, state.permissions().of(app.name(), permission)));
      }
    }
  }

  private static String runtime(String permission, Grant grant) {
    String flags = grant.flags().stream().sorted().map(Flag::name).collect(Collectors.joining("|"));
    return permission
        + ": granted="
        + grant.granted()
        + (flags.isEmpty() ? ", flags=[ ]" : ", flags=[ " + flags + "]");
  }

  private static String stamp(long time) {
    return STAMP.format(Instant.ofEpochMilli(time).atZone(ZoneId.systemDefault()));
  }

  private static void line(StringBuilder out, int indent, String text) {
    out.append(" ".repeat(indent)).append(text).append('\n');
  }
}
