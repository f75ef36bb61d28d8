package org.facecert.phone.wire;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.facecert.phone.api.Handset;
import org.facecert.phone.api.Launch;
import org.facecert.phone.api.PhoneFault;
import org.facecert.phone.apps.Apps;
import org.facecert.phone.dex.Finding;
import org.facecert.phone.state.InstalledApp;
import org.facecert.phone.state.PhoneState;
import org.jspecify.annotations.Nullable;

/** Opens and ends sessions as the UiAutomator2 driver does; one at a time. */
public final class Sessions {
  private static final Map<String, Object> THIS_PHONE =
      Map.of(
          "platformName", "Android",
          "appium:platform", "LINUX",
          "appium:automationName", "UiAutomator2",
          "appium:platformVersion", "14",
          "appium:deviceApiLevel", 34,
          "appium:deviceManufacturer", "FaceCert",
          "appium:deviceModel", "Virtual Phone",
          "facecert:virtual", true);

  // the log has them all
  private static final int MOST_TOLD = 200;

  private final PhoneState state;
  private final Handset handset;
  private final Apps apps;
  private final WantedCapabilities wanted = new WantedCapabilities();
  private final MobileScreen screen;
  private final Contexts contexts;
  private @Nullable Session session;

  public Sessions(PhoneState state, Handset handset, Apps apps, Contexts contexts) {
    this.contexts = contexts;
    this.state = state;
    this.handset = handset;
    this.apps = apps;
    screen = new MobileScreen(handset);
  }

  /** Ends a session that has heard nothing for too long; to be called now and then. */
  synchronized void expire() {
    Session s = session;
    if (s != null && s.expired()) {
      delete(s);
    }
  }

  synchronized boolean free() {
    return session == null || session.expired();
  }

  synchronized List<Map<String, Object>> list() {
    Session s = session;
    return s == null || s.expired()
        ? List.of()
        : List.of(Map.of("id", s.id(), "capabilities", s.capabilities()));
  }

  synchronized Session require(String id) {
    Session s = session;
    if (s == null || !s.id().equals(id)) {
      throw new WireError(
          404, "invalid session id", "A session is either terminated or not started");
    }
    if (s.expired()) {
      delete(s);
      throw new WireError(
          404,
          "invalid session id",
          "A session is either terminated or not started: no command came within"
              + " newCommandTimeout");
    }
    return s;
  }

  synchronized void delete(Session s) {
    if (session == s) {
      session = null;
      s.close();
      if (!s.noReset() && !s.appPackage().isEmpty()) {
        apps.stop(s.appPackage());
      }
    }
  }

  synchronized Object create(Body body) {
    Session open = session;
    if (open != null && open.expired()) {
      delete(open);
    } else if (open != null) {
      throw notCreated(
          "the phone already has a session ("
              + open.id()
              + "); end it first, or start another phone");
    }
    Map<String, Object> asked = wanted.of(body.json().path("capabilities"));
    try {
      Session created = prepare(asked);
      session = created;
      // its time begins now, however long the app took to start
      created.used();
      return Map.of("sessionId", created.id(), "capabilities", created.capabilities());
    } catch (PhoneFault e) {
      throw notCreated(String.valueOf(e.getMessage()));
    }
  }

  private static WireError notCreated(String why) {
    return new WireError(
        500, "session not created", "A new session could not be created. Details: " + why);
  }

  private Session prepare(Map<String, Object> asked) {
    language(asked);
    boolean noReset = flag(asked, "noReset", false);
    String appName = app(asked, noReset);
    if (!appName.isEmpty() && flag(asked, "autoGrantPermissions", false)) {
      apps.changeable(appName).forEach(p -> apps.permission(appName, p, true));
    }
    InstalledApp app = appName.isEmpty() ? null : state.app(appName);
    String activity = text(asked, "appActivity");
    String id = UUID.randomUUID().toString();
    Session created = new Session(id, answer(asked, app, activity), appName, timeoutMs(asked));
    boolean there = app != null || PhoneState.SYSTEM_PACKAGES.contains(appName);
    if (there && flag(asked, "autoLaunch", true)) {
      apps.launch(new Launch(appName, activity, null, null, !noReset));
    }
    String orientation = text(asked, "orientation");
    if (orientation != null) {
      SessionCommands.turn(handset, orientation);
    }
    return created;
  }

  /** Makes the app ready that is asked for; its name, empty when none is. */
  private String app(Map<String, Object> asked, boolean noReset) {
    String file = text(asked, "app");
    if (file != null) {
      if (!Files.isRegularFile(Path.of(file))) {
        throw WireError.unknown(
            "The application at '" + file + "' does not exist or is not accessible");
      }
      return install(Path.of(file), flag(asked, "fullReset", false), noReset);
    }
    String name = text(asked, "appPackage");
    if (name == null) {
      return "";
    }
    if (PhoneState.SYSTEM_PACKAGES.contains(name)) {
      return name;
    }
    if (noReset) {
      apps.require(name);
    } else {
      apps.clear(name);
    }
    return name;
  }

  private static long timeoutMs(Map<String, Object> asked) {
    Object seconds = asked.getOrDefault("appium:newCommandTimeout", 60);
    return seconds instanceof Number n ? (long) (n.doubleValue() * 1000) : 60_000;
  }

  private String install(Path apk, boolean fullReset, boolean noReset) {
    if (fullReset) {
      state.installed().forEach(a -> apps.uninstall(a.name()));
    }
    InstalledApp app = apps.installOrReinstall(apk);
    if (!noReset) {
      apps.clear(app.name());
    }
    return app.name();
  }

  private void language(Map<String, Object> asked) {
    String language = text(asked, "language");
    String locale = text(asked, "locale");
    if (language == null) {
      return;
    }
    String tag = locale == null ? language : language + "-" + locale.replaceFirst("^.*[-_]", "");
    if (!tag.matches("[a-z]{2,3}(-[A-Z]{2})?")) {
      throw notCreated(
          "'"
              + tag
              + "' is no language tag such as zh-CN; set appium:language to zh and appium:locale to"
              + " CN");
    }
    if (!tag.equals(state.language())) {
      state.language(tag);
      handset.languageChanged();
    }
  }

  private Map<String, Object> answer(
      Map<String, Object> asked, @Nullable InstalledApp app, @Nullable String activity) {
    Map<String, Object> answer = new LinkedHashMap<>(asked);
    answer.putAll(THIS_PHONE);
    answer.putIfAbsent("appium:deviceName", "Virtual Phone");
    answer.put("appium:deviceUDID", "virtual-" + ProcessHandle.current().pid());
    int[] display = handset.display();
    answer.put("appium:deviceScreenSize", display[0] + "x" + display[1]);
    answer.put("appium:deviceScreenDensity", display[2]);
    answer.put("appium:pixelRatio", ratio(display[2]));
    answer.put("appium:statBarHeight", screen.statusBarHeight());
    answer.put("appium:viewportRect", screen.viewport());
    answer.put("facecert:webEngine", contexts.engine());
    if (app != null) {
      answer.put("appium:appPackage", app.name());
      String shown = activity == null ? app.launcher() : activity;
      if (shown != null) {
        answer.put("appium:appActivity", shown);
      }
      answer.put("facecert:cannotRun", cannotRun(app));
    }
    return answer;
  }

  /** Pixels per dp, as a text, and without a fraction where there is none. */
  private static String ratio(int density) {
    return new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(density / 160.0);
  }

  /** What of the app cannot run on this phone, by name. */
  private List<String> cannotRun(InstalledApp app) {
    return apps.findings(app).stream().limit(MOST_TOLD).map(Finding::sentence).toList();
  }

  private static @Nullable String text(Map<String, Object> asked, String name) {
    Object value = asked.get("appium:" + name);
    return value == null || value.toString().isBlank() ? null : value.toString();
  }

  private static boolean flag(Map<String, Object> asked, String name, boolean otherwise) {
    Object value = asked.get("appium:" + name);
    return value == null ? otherwise : Boolean.parseBoolean(value.toString());
  }
}
