package org.facecert.phone.wire;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.facecert.phone.api.Bounds;
import org.facecert.phone.api.Handset;

/** The {@code mobile:} commands about the screen and what surrounds an app on it. */
final class MobileScreen {
  private static final int STATUS_BAR = 24;
  private static final int NAVIGATION_BAR = 48;

  private final Handset handset;
  private final Alerts alerts;

  MobileScreen(Handset handset) {
    this.handset = handset;
    alerts = new Alerts(handset);
  }

  Map<String, Command> table() {
    return Map.ofEntries(
        entry("getDisplayDensity", (s, a) -> handset.display()[2]),
        entry("getSystemBars", (s, a) -> systemBars()),
        entry("viewportRect", (s, a) -> viewport()),
        entry("viewportScreenshot", (s, a) -> viewportScreenshot()),
        entry("getDeclaredOrientation", (s, a) -> handset.declaredOrientation()),
        entry("acceptAlert", alert(true)),
        entry("dismissAlert", alert(false)),
        entry("openNotifications", Command.silent((s, a) -> handset.openNotifications())),
        entry(
            "getNotifications",
            (s, a) -> Map.of("statusBarNotifications", handset.notifications())),
        entry("lock", Command.silent((s, a) -> lock(a))),
        entry("unlock", Command.silent((s, a) -> handset.lock(false))),
        entry("isLocked", (s, a) -> handset.isLocked()),
        // nothing is remembered of a tree once it was read
        entry("resetAccessibilityCache", Command.silent((s, a) -> {})));
  }

  private Command alert(boolean accept) {
    return Command.silent((s, a) -> alerts.press(s, accept, a.textOrNull("buttonLabel")));
  }

  private int pixels(int dp) {
    return dp * handset.display()[2] / 160;
  }

  int statusBarHeight() {
    return pixels(STATUS_BAR);
  }

  /** What is left below the status bar, as the driver reckons it. */
  Map<String, Integer> viewport() {
    int[] display = handset.display();
    Map<String, Integer> rect = new LinkedHashMap<>();
    rect.put("left", 0);
    rect.put("top", statusBarHeight());
    rect.put("width", display[0]);
    rect.put("height", display[1] - statusBarHeight());
    return rect;
  }

  private String viewportScreenshot() {
    int[] display = handset.display();
    Bounds below = new Bounds(0, statusBarHeight(), display[0], display[1]);
    return Base64Text.of(Pictures.cut(handset.screenshot(), below));
  }

  private Map<String, Object> systemBars() {
    int[] display = handset.display();
    int navigation = pixels(NAVIGATION_BAR);
    return Map.of(
        "statusBar", bar(0, display[0], statusBarHeight()),
        "navigationBar", bar(display[1] - navigation, display[0], navigation));
  }

  private static Map<String, Object> bar(int y, int width, int height) {
    return Map.of("visible", true, "x", 0, "y", y, "width", width, "height", height);
  }

  /** For some seconds, or until it is unlocked. */
  private void lock(Body a) {
    handset.lock(true);
    double seconds = a.json().path("seconds").asDouble(-1);
    if (seconds > 0) {
      try {
        Thread.sleep((long) Math.min(60_000, seconds * 1000));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      handset.lock(false);
    }
  }
}
