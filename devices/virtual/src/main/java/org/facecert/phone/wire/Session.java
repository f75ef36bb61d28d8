package org.facecert.phone.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.facecert.phone.api.Handset;
import org.facecert.phone.api.Look;
import org.facecert.phone.api.UiNode;
import org.facecert.phone.web.ChromeDriver;
import org.jspecify.annotations.Nullable;

/** One WebDriver session: its capabilities, settings and known elements. */
final class Session {
  private static final int DEEPEST = 70;
  private static final String APPIUM = "appium:";
  private static final String SETTING = "appium:settings[";
  private static final String PREFIX = "00000000-0000-0000-ffff-";

  private final String id;
  private final Map<String, Object> capabilities;
  private final String appPackage;
  private final long commandTimeoutMs;
  private final Map<String, Object> settings = new ConcurrentHashMap<>();
  private final Map<String, Integer> elements = new ConcurrentHashMap<>();
  private volatile @Nullable ChromeDriver driver;
  private volatile boolean inWeb;
  private volatile String webContext = "";
  private volatile long implicitWaitMs;
  private volatile long lastCommand = System.nanoTime();

  Session(String id, Map<String, Object> capabilities, String appPackage, long commandTimeoutMs) {
    this.id = id;
    this.capabilities = new LinkedHashMap<>(capabilities);
    this.appPackage = appPackage;
    this.commandTimeoutMs = commandTimeoutMs;
    // UiAutomator2's names and defaults, as far as this phone has them
    settings.put("enableMultiWindows", false);
    settings.put("snapshotMaxDepth", DEEPEST);
    settings.put("waitForIdleTimeout", 1000);
    settings.put("ignoreUnimportantViews", false);
    settings.put("allowInvisibleElements", false);
    // a client may set them with the session: appium:settings[NAME]
    capabilities.forEach(this::setting);
  }

  private void setting(String capability, Object value) {
    if (capability.startsWith(SETTING) && capability.endsWith("]")) {
      settings.put(capability.substring(SETTING.length(), capability.length() - 1), value);
    }
  }

  String id() {
    return id;
  }

  Map<String, Object> capabilities() {
    return capabilities;
  }

  /** Without their prefix, as the driver answers for a session. */
  Map<String, Object> bareCapabilities() {
    Map<String, Object> bare = new LinkedHashMap<>();
    capabilities.forEach(
        (name, value) ->
            bare.put(name.startsWith(APPIUM) ? name.substring(APPIUM.length()) : name, value));
    return bare;
  }

  String appPackage() {
    return appPackage;
  }

  boolean noReset() {
    return Boolean.TRUE.equals(capabilities.get("appium:noReset"));
  }

  Map<String, Object> settings() {
    return settings;
  }

  long implicitWaitMs() {
    return implicitWaitMs;
  }

  void implicitWaitMs(long ms) {
    implicitWaitMs = ms;
  }

  void used() {
    lastCommand = System.nanoTime();
  }

  boolean expired() {
    return commandTimeoutMs > 0 && System.nanoTime() - lastCommand > commandTimeoutMs * 1_000_000L;
  }

  /** chromedriver while the session is in a web context, else null. */
  @Nullable ChromeDriver web() {
    return inWeb ? driver : null;
  }

  /** The same, also while the session is back in the native context. */
  @Nullable ChromeDriver suspendedWeb() {
    return driver;
  }

  String webContext() {
    return webContext;
  }

  void enterWeb(ChromeDriver web, String context) {
    if (driver != web) {
      close();
    }
    driver = web;
    webContext = context;
    inWeb = true;
  }

  void leaveWeb() {
    inWeb = false;
  }

  /** Ends what the session has started. */
  void close() {
    ChromeDriver open = driver;
    driver = null;
    inWeb = false;
    if (open != null) {
      open.close();
    }
  }

  /** What a client sees of the screen under its settings. */
  List<UiNode> windows(Handset handset) {
    return windows(handset, isOn("enableMultiWindows"));
  }

  /** The same of every window, whatever the settings say of windows. */
  List<UiNode> allWindows(Handset handset) {
    return windows(handset, true);
  }

  private List<UiNode> windows(Handset handset, boolean all) {
    int deepest = settings.get("snapshotMaxDepth") instanceof Number n ? n.intValue() : DEEPEST;
    return handset.windows(
        new Look(
            all,
            Math.min(500, deepest),
            isOn("ignoreUnimportantViews"),
            isOn("allowInvisibleElements")));
  }

  private boolean isOn(String setting) {
    return Boolean.TRUE.equals(settings.get(setting));
  }

  Map<String, String> reference(UiNode node) {
    return reference(node.uid());
  }

  Map<String, String> reference(int uid) {
    String element = PREFIX + String.format(Locale.ROOT, "%012x", uid + 1);
    elements.put(element, uid);
    return Map.of(Body.ELEMENT, element, "ELEMENT", element);
  }

  int uid(@Nullable String element) {
    Integer uid = element == null ? null : elements.get(element);
    if (uid == null) {
      throw new WireError(
          404, "no such element", "the element '" + element + "' is not known to this session");
    }
    return uid;
  }
}
