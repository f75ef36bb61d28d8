package org.facecert.phone.wire;

import static java.util.Map.entry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.facecert.phone.api.Front;
import org.facecert.phone.api.Handset;
import org.facecert.phone.state.PhoneState;

/** The {@code mobile:} commands about the device itself. */
final class MobileDevice {
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  /** BatteryManager.BATTERY_STATUS_FULL */
  private static final int BATTERY_FULL = 5;

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
        entry("batteryInfo", (s, a) -> Map.of("level", 1, "state", BATTERY_FULL)),
        entry("getContexts", (s, a) -> new ArrayList<>()),
        // it has no telephone, so no message ever came
        entry("listSms", (s, a) -> Map.of("items", List.of(), "total", 0)),
        entry("getAppStrings", this::strings),
        entry("injectEmulatorCameraImage", Command.silent((s, a) -> camera(a))),
        entry("setClipboard", Command.silent((s, a) -> clipboard(a))),
        entry(
            "getClipboard",
            (s, a) -> Base64Text.of(handset.clipboard().getBytes(StandardCharsets.UTF_8))));
  }

  private Map<String, String> strings(Session session, Body a) {
    if (a.has("stringFile")) {
      throw WireError.unsupported(
          "stringFile is not supported: the virtual phone tells the texts of the installed app");
    }
    String language = a.textOrNull("language");
    return handset.strings(
        session.appPackage(), language == null || language.isEmpty() ? state.language() : language);
  }

  private void clipboard(Body a) {
    String type = a.textOrNull("contentType");
    if (type != null && !type.equalsIgnoreCase("plaintext")) {
      throw WireError.invalid("Only the plaintext content type is supported, not " + type);
    }
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
}
