package org.facecert.phone.wire;

import static java.util.Map.entry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.facecert.phone.api.Front;
import org.facecert.phone.api.Handset;
import org.facecert.phone.state.PhoneState;
import org.jspecify.annotations.Nullable;

/** The {@code mobile:} commands about the device itself. */
final class MobileDevice {
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  private final PhoneState state;
  private final Handset handset;

  MobileDevice(PhoneState state, Handset handset) {
    this.state = state;
    this.handset = handset;
  }

  Map<String, Command> table() {
    return Map.ofEntries(
        entry("getCurrentActivity", (s, a) -> activity()),
        entry("getCurrentPackage", (s, a) -> handset.front().app()),
        entry("deviceInfo", (s, a) -> deviceInfo()),
        entry("getDeviceTime", (s, a) -> deviceTime(a)),
        entry("batteryInfo", (s, a) -> Map.of("level", 1, "status", 5)),
        entry("pressKey", Command.silent((s, a) -> press(a))),
        entry("hideKeyboard", (s, a) -> hideKeyboard()),
        entry("isKeyboardShown", (s, a) -> false),
        entry("getDisplayDensity", (s, a) -> handset.display()[2]),
        entry("getSystemBars", (s, a) -> systemBars()),
        entry("isLocked", (s, a) -> false),
        entry("getContexts", (s, a) -> new ArrayList<>()),
        entry("injectEmulatorCameraImage", Command.silent((s, a) -> camera(a))),
        entry("setClipboard", Command.silent((s, a) -> clipboard(a))),
        entry(
            "getClipboard",
            (s, a) -> Base64Text.of(handset.clipboard().getBytes(StandardCharsets.UTF_8))));
  }

  private void press(Body a) {
    handset.key(a.number("keycode"), a.number("metastate", 0), a.flag("isLongPress", false));
  }

  private static @Nullable Object hideKeyboard() {
    throw WireError.unknown("Soft keyboard not present, cannot hide keyboard");
  }

  private void clipboard(Body a) {
    handset.clipboard(new String(Base64Text.decoded(a, "content"), StandardCharsets.UTF_8));
  }

  private void camera(Body a) {
    byte[] image = Base64Text.decoded(a, "payload");
    boolean png = image.length > 8 && (image[0] & 0xFF) == 0x89 && image[1] == 'P';
    boolean jpeg = image.length > 8 && (image[0] & 0xFF) == 0xFF && (image[1] & 0xFF) == 0xD8;
    if (!png && !jpeg) {
      throw WireError.invalid("the payload must be a base64-encoded PNG image");
    }
    state.camera().picture(image);
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
    return ISO.format(Instant.ofEpochMilli(state.clock().millis()).atZone(ZoneId.systemDefault()));
  }

  private Map<String, Object> systemBars() {
    int[] display = handset.display();
    int status = 24 * display[2] / 160;
    int navigation = 48 * display[2] / 160;
    return Map.of(
        "statusBar", bar(0, display[0], status),
        "navigationBar", bar(display[1] - navigation, display[0], navigation));
  }

  private static Map<String, Object> bar(int y, int width, int height) {
    return Map.of("visible", true, "x", 0, "y", y, "width", width, "height", height);
  }
}
