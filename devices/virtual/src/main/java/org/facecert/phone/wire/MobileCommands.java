package org.facecert.phone.wire;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.facecert.phone.api.Bounds;
import org.facecert.phone.api.Front;
import org.facecert.phone.api.Handset;
import org.facecert.phone.api.Launch;
import org.facecert.phone.apps.Apps;
import org.facecert.phone.shell.Shell;
import org.facecert.phone.shell.ShellError;
import org.facecert.phone.state.AppOps;
import org.facecert.phone.state.InstalledApp;
import org.facecert.phone.state.PhoneState;
import org.facecert.phone.state.RuntimePermission;
import org.jspecify.annotations.Nullable;

/**
 * The {@code mobile:} commands of the UiAutomator2 driver 8.7, and {@code phone: advanceClock} of
 * this phone's own.
 */
public final class MobileCommands {
  private final PhoneState state;
  private final Handset handset;
  private final Apps apps;
  private final Shell shell;
  private final PhoneFiles files;
  private final Gestures gestures;

  public MobileCommands(PhoneState state, Handset handset, Apps apps, Shell shell) {
    this.state = state;
    this.handset = handset;
    this.apps = apps;
    this.shell = shell;
    files = new PhoneFiles(state);
    gestures = new Gestures(handset);
  }

  @Nullable Object run(Session session, String script, Body a) {
    if (!script.startsWith("mobile:") && !script.startsWith("phone:")) {
      throw new WireError(
          405,
          "unsupported operation",
          "Only 'mobile:' commands can be executed in the native context; the virtual phone runs no"
              + " JavaScript");
    }
    String name = script.substring(script.indexOf(':') + 1).trim();
    if (script.startsWith("phone:")) {
      return own(name, a);
    }
    switch (name) {
      case "shell":
        return shell(a);
      case "pullFile":
        return base64(files.pull(path(a)));
      case "pullFolder":
        return base64(files.pullFolder(path(a)));
      case "pushFile":
        files.push(path(a), decoded(a, "payload", "data"));
        return null;
      case "deleteFile":
        files.delete(path(a));
        return true;
      case "injectEmulatorCameraImage":
        state.camera().picture(png(a));
        return null;
      case "setClipboard":
        handset.clipboard(new String(decoded(a, "content"), StandardCharsets.UTF_8));
        return null;
      case "getClipboard":
        return base64(handset.clipboard().getBytes(StandardCharsets.UTF_8));
      case "getPermissions":
        return permissions(session, a);
      case "changePermissions":
        changePermissions(session, a);
        return null;
      default:
        return isGesture(name) ? gesture(session, name, a) : appOrDevice(session, name, a);
    }
  }

  private @Nullable Object own(String name, Body a) {
    if (name.equals("advanceClock")) {
      int seconds = a.number("seconds");
      state.clock().advance(Duration.ofSeconds(seconds));
      return state.clock().millis();
    }
    throw new WireError(
        404,
        "unknown command",
        "Unknown phone command \"" + name + "\". Only advanceClock is supported.");
  }

  // ---- shell and files

  private String shell(Body a) {
    String command = a.text("command");
    List<String> args = a.texts("args");
    try {
      if (args.isEmpty()) {
        return shell.run(command);
      }
      // adb joins the words with blanks and lets the phone's shell split them again
      return shell.run(command + " " + String.join(" ", args));
    } catch (ShellError e) {
      throw WireError.unknown(
          "Error executing adbExec. Original error: 'Command 'adb shell %s' exited with code %d'; Command output: %s"
              .formatted(
                  command + (args.isEmpty() ? "" : " " + String.join(" ", args)),
                  e.exit(),
                  e.getMessage()));
    }
  }

  private static String path(Body a) {
    String path = a.anyText("remotePath", "path");
    if (path == null) {
      throw WireError.invalid("missing argument 'remotePath'");
    }
    return path;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] decoded(Body a, String... names) {
    String value = a.anyText(names);
    if (value == null) {
      throw WireError.invalid("missing argument '" + names[0] + "'");
    }
    try {
      return Base64.getMimeDecoder().decode(value);
    } catch (IllegalArgumentException e) {
      throw WireError.invalid("argument '" + names[0] + "' is not base64: " + e.getMessage());
    }
  }

  private static byte[] png(Body a) {
    byte[] image = decoded(a, "payload");
    boolean png = image.length > 8 && (image[0] & 0xFF) == 0x89 && image[1] == 'P';
    boolean jpeg = image.length > 8 && (image[0] & 0xFF) == 0xFF && (image[1] & 0xFF) == 0xD8;
    if (!png && !jpeg) {
      throw WireError.invalid("the payload must be a base64-encoded PNG image");
    }
    return image;
  }

  // ---- permissions

  private static String app(Session session, Body a) {
    String app = a.anyText("appPackage", "appId", "bundleId");
    return app == null ? session.appPackage() : app;
  }

  private List<String> permissions(Session session, Body a) {
    String name = app(session, a);
    InstalledApp app = apps.require(name);
    String type = a.anyText("type");
    return switch (type == null ? "requested" : type) {
      case "requested" -> app.requested();
      case "granted" -> app.requested().stream().filter(p -> granted(name, p)).toList();
      case "denied" -> app.requested().stream().filter(p -> !granted(name, p)).toList();
      default ->
          throw WireError.invalid(
              "Unknown permission type '"
                  + type
                  + "'. Valid values are: requested, granted, denied");
    };
  }

  private boolean granted(String app, String permission) {
    return RuntimePermission.named(permission) == null
        || state.permissions().of(app, permission).granted();
  }

  private void changePermissions(Session session, Body a) {
    String name = app(session, a);
    List<String> asked = a.texts("permissions");
    if (asked.isEmpty()) {
      throw WireError.invalid("missing argument 'permissions'");
    }
    boolean ops = "appops".equals(a.textOrNull("target"));
    String action = a.anyText("action");
    String verb = action == null ? (ops ? "allow" : "grant") : action;
    List<String> names = asked.equals(List.of("all")) ? apps.changeable(name) : asked;
    for (String permission : names) {
      if (ops) {
        appOp(name, permission, verb);
      } else if (verb.equals("grant") || verb.equals("revoke")) {
        apps.permission(name, permission, verb.equals("grant"));
      } else {
        throw WireError.invalid("Unknown action '" + verb + "'. Valid values are: grant, revoke");
      }
    }
  }

  private void appOp(String app, String permission, String verb) {
    AppOps.Mode mode =
        Arrays.stream(AppOps.Mode.values())
            .filter(m -> m.word().equals(verb))
            .findFirst()
            .orElseThrow(
                () ->
                    WireError.invalid(
                        "Unknown action '"
                            + verb
                            + "'. Valid values are: allow, deny, ignore, default"));
    RuntimePermission known = RuntimePermission.named(permission);
    shellOut(
        "cmd",
        "appops",
        "set",
        app,
        known != null && known.op() != null ? known.op() : permission,
        mode.word());
  }

  private void shellOut(String... words) {
    try {
      shell.run(List.of(words));
    } catch (ShellError e) {
      throw WireError.unknown(String.valueOf(e.getMessage()));
    }
  }

  // ---- gestures

  private static boolean isGesture(String name) {
    return name.endsWith("Gesture");
  }

  private @Nullable Object gesture(Session session, String name, Body a) {
    return switch (name) {
      case "clickGesture" -> {
        int[] at = point(session, a);
        gestures.tap(at[0], at[1]);
        yield null;
      }
      case "longClickGesture" -> {
        int[] at = point(session, a);
        gestures.longPress(at[0], at[1], a.number("duration", 0));
        yield null;
      }
      case "doubleClickGesture" -> {
        int[] at = point(session, a);
        gestures.tap(at[0], at[1]);
        gestures.tap(at[0], at[1]);
        yield null;
      }
      case "dragGesture" -> {
        int[] from =
            a.has("startX")
                ? new int[] {a.number("startX"), a.number("startY")}
                : point(session, a);
        gestures.slide(from[0], from[1], a.number("endX"), a.number("endY"), 600, 500, false);
        yield null;
      }
      case "swipeGesture" -> {
        gestures.swipe(area(session, a), a.text("direction"), percent(a), speed(a, 5000), true);
        yield null;
      }
      case "flingGesture" -> {
        gestures.swipe(area(session, a), opposite(a.text("direction")), 0.8, speed(a, 7500), true);
        yield null;
      }
      case "scrollGesture" -> scroll(session, a);
      default -> throw unknown(name);
    };
  }

  /**
   * The content moves the way that the direction names, so the finger goes the other; whether more
   * can be scrolled.
   */
  private boolean scroll(Session session, Body a) {
    List<Object> before = List.copyOf(session.windows(handset));
    gestures.swipe(
        area(session, a), opposite(a.text("direction")), percent(a), speed(a, 5000), false);
    return !before.equals(session.windows(handset));
  }

  /**
   * Pixels in a second: as asked for, or the real server's default, which is given for a screen of
   * 160 dots per inch (androidx.test.uiautomator.UiObject2; "mobile: scrollGesture" in the
   * UiAutomator2 driver's documentation).
   */
  private int speed(Body a, int usual) {
    double asked = a.json().path("speed").asDouble(usual * (double) handset.display()[2] / 160);
    if (!(asked >= 1)) {
      throw WireError.invalid("speed must be at least 1 pixel per second");
    }
    return (int) Math.min(asked, 1_000_000);
  }

  private static String opposite(String direction) {
    return switch (direction) {
      case "up" -> "down";
      case "down" -> "up";
      case "left" -> "right";
      case "right" -> "left";
      default -> direction;
    };
  }

  private static double percent(Body a) {
    double percent = a.json().path("percent").asDouble(0.8);
    if (!(percent > 0)) {
      throw WireError.invalid("percent must be above 0");
    }
    return Math.min(1, percent) * 0.98;
  }

  private int[] point(Session session, Body a) {
    String element = a.anyText("elementId", "element");
    if (element == null) {
      return new int[] {a.number("x"), a.number("y")};
    }
    Bounds b = handset.bounds(session.uid(element));
    boolean offset = a.has("x") && a.has("y");
    return offset
        ? new int[] {b.left() + a.number("x"), b.top() + a.number("y")}
        : new int[] {b.centerX(), b.centerY()};
  }

  private Bounds area(Session session, Body a) {
    String element = a.anyText("elementId", "element");
    if (element != null) {
      return handset.bounds(session.uid(element));
    }
    int left = a.number("left");
    int top = a.number("top");
    return new Bounds(left, top, left + a.number("width"), top + a.number("height"));
  }

  // ---- apps and device

  private static String appId(Body a) {
    String id = a.anyText("appId", "bundleId", "appPackage", "package");
    if (id == null) {
      throw WireError.invalid("missing argument 'appId'");
    }
    return id;
  }

  private @Nullable Object appOrDevice(Session session, String name, Body a) {
    return switch (name) {
      case "installApp" -> {
        apps.install(Path.of(String.valueOf(a.anyText("appPath", "app"))));
        yield null;
      }
      case "removeApp" -> apps.uninstall(appId(a));
      case "clearApp" -> {
        apps.clear(appId(a));
        yield null;
      }
      case "activateApp" -> {
        apps.activate(appId(a));
        yield null;
      }
      case "terminateApp" -> apps.stop(appId(a));
      case "queryAppState" -> apps.stateOf(appId(a));
      case "isAppInstalled" -> apps.stateOf(appId(a)) != 0;
      case "listApps" -> listApps();
      case "startActivity" -> {
        startActivity(a);
        yield null;
      }
      case "deepLink" -> {
        apps.launch(new Launch(null, null, "android.intent.action.VIEW", a.text("url"), false));
        yield null;
      }
      case "backgroundApp" -> {
        background(session, a);
        yield true;
      }
      default -> device(name, a);
    };
  }

  private Map<String, Object> listApps() {
    Map<String, Object> all = new LinkedHashMap<>();
    PhoneState.SYSTEM_PACKAGES.forEach(p -> all.put(p, Map.of("versionCode", "34")));
    state
        .installed()
        .forEach(i -> all.put(i.name(), Map.of("versionCode", String.valueOf(i.versionCode()))));
    return all;
  }

  private void startActivity(Body a) {
    String component = a.anyText("component", "intent");
    if (component == null && a.has("appPackage")) {
      component = a.text("appPackage") + "/" + a.text("appActivity");
    }
    if (component == null) {
      apps.launch(
          new Launch(
              a.textOrNull("package"), null, a.textOrNull("action"), a.textOrNull("uri"), false));
      return;
    }
    String[] parts = component.split("/", 2);
    if (parts.length < 2) {
      throw WireError.invalid("an activity is named package/.Activity, not " + component);
    }
    String activity = parts[1].startsWith(".") ? parts[0] + parts[1] : parts[1];
    apps.launch(
        new Launch(
            parts[0],
            activity,
            a.textOrNull("action"),
            a.textOrNull("uri"),
            a.flag("stop", false)));
  }

  private void background(Session session, Body a) {
    double seconds = a.json().path("seconds").asDouble(-1);
    Front before = handset.front();
    handset.home();
    if (seconds >= 0) {
      try {
        Thread.sleep((long) Math.min(60_000, seconds * 1000));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      String app =
          before.app().equals("com.android.launcher3") ? session.appPackage() : before.app();
      handset.activate(app);
    }
  }

  private @Nullable Object device(String name, Body a) {
    return switch (name) {
      case "getCurrentActivity" -> activity();
      case "getCurrentPackage" -> handset.front().app();
      case "deviceInfo" -> deviceInfo();
      case "getDeviceTime" -> deviceTime(a);
      case "batteryInfo" -> Map.of("level", 1, "status", 5);
      case "pressKey" -> {
        handset.key(a.number("keycode"), a.number("metastate", 0), a.flag("isLongPress", false));
        yield null;
      }
      case "hideKeyboard" ->
          throw WireError.unknown("Soft keyboard not present, cannot hide keyboard");
      case "isKeyboardShown" -> false;
      case "getDisplayDensity" -> handset.display()[2];
      case "getSystemBars" -> systemBars();
      case "isLocked" -> false;
      case "getContexts" -> new ArrayList<>();
      default -> throw unknown(name);
    };
  }

  private String activity() {
    Front front = handset.front();
    String activity = front.activity();
    return activity.startsWith(front.app() + ".")
        ? activity.substring(front.app().length())
        : activity;
  }

  private Map<String, Object> deviceInfo() {
    int[] display = handset.display();
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("androidId", String.valueOf(state.settings().get("secure", "android_id")));
    info.put("apiVersion", "34");
    info.put("platformVersion", "14");
    info.put("manufacturer", "FaceCert");
    info.put("brand", "FaceCert");
    info.put("model", "Virtual Phone");
    info.put("realDisplaySize", display[0] + "x" + display[1]);
    info.put("displayDensity", display[2]);
    info.put("locale", state.language().replace('-', '_'));
    info.put("timeZone", ZoneId.systemDefault().getId());
    info.put("virtual", true);
    return info;
  }

  /**
   * ISO 8601 by default, as the driver; other moment.js formats are refused rather than guessed.
   */
  private String deviceTime(Body a) {
    String format = a.textOrNull("format");
    if (format != null && !format.equals("YYYY-MM-DDTHH:mm:ssZ")) {
      throw WireError.invalid(
          "the virtual phone knows only the time format YYYY-MM-DDTHH:mm:ssZ; use mobile: shell"
              + " date +FORMAT");
    }
    return java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT)
        .format(Instant.ofEpochMilli(state.clock().millis()).atZone(ZoneId.systemDefault()));
  }

  private Map<String, Object> systemBars() {
    int[] display = handset.display();
    int status = 24 * display[2] / 160;
    int navigation = 48 * display[2] / 160;
    return Map.of(
        "statusBar",
        Map.of("visible", true, "x", 0, "y", 0, "width", display[0], "height", status),
        "navigationBar",
        Map.of(
            "visible",
            true,
            "x",
            0,
            "y",
            display[1] - navigation,
            "width",
            display[0],
            "height",
            navigation));
  }

  private static WireError unknown(String name) {
    return new WireError(
        404,
        "unknown command",
        "Unknown mobile command \"" + name + "\". The virtual phone does not support it.");
  }
}
