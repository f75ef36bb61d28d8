package org.facecert.phone.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.facecert.phone.api.Handset;
import org.facecert.phone.helpers.HelperApps;
import org.facecert.phone.state.GeoPlace;
import org.facecert.phone.state.PhoneState;
import org.jspecify.annotations.Nullable;

/**
 * The broadcasts to Appium Settings that this phone can do what they ask for. Of the others it says
 * that it knows them not.
 */
final class HelperBroadcasts {
  private static final String NUMBER = "-?\\d{1,3}(\\.\\d{1,12})?";

  private final PhoneState state;
  private final Handset handset;

  HelperBroadcasts(PhoneState state, Handset handset) {
    this.state = state;
    this.handset = handset;
  }

  /** The answer to {@code am broadcast}, null when it is not for a helper. */
  @Nullable String answer(List<String> args) {
    String action = after(args, "-a");
    if (!action.startsWith(HelperApps.SETTINGS + ".")) {
      return null;
    }
    String data =
        switch (action.substring(HelperApps.SETTINGS.length() + 1)) {
          case "locale" -> language(args);
          case "clipboard.get" -> clipboard();
          case "location" -> location();
          case "notifications" -> notifications();
          // it has no telephone, so no message ever came (SmsReader of Appium Settings)
          case "sms.read" -> "{\"items\":[],\"total\":0}";
          // the phone's media store looks anew each time that it is asked
          case "scan_media" -> "";
          default ->
              throw ShellError.unknown(
                  255, "Unknown command: the virtual phone's Appium Settings has no " + action);
        };
    return "Broadcasting: Intent { act="
        + action
        + " }\nBroadcast completed: result=-1, data=\""
        + data
        + "\"\n";
  }

  private String language(List<String> args) {
    String language = extra(args, "lang").toLowerCase(Locale.ROOT);
    String country = extra(args, "country").toUpperCase(Locale.ROOT);
    if (!language.matches("[a-z]{2,3}") || !country.matches("[A-Z]{2}")) {
      throw ShellError.unknown(
          255, "Unknown command: no such language: " + language + "-" + country);
    }
    String tag = language + "-" + country;
    if (!tag.equals(state.language())) {
      state.language(tag);
      handset.languageChanged();
    }
    return tag;
  }

  /** LocationInfoReceiver of Appium Settings: latitude, longitude, altitude. */
  private String location() {
    GeoPlace place = state.place();
    if (place == null) {
      throw new ShellError(1, "The virtual phone was given no location");
    }
    return place.latitude() + " " + place.longitude() + " " + place.altitude();
  }

  /** NLService of Appium Settings. */
  private String notifications() {
    try {
      return new ObjectMapper()
          .writeValueAsString(Map.of("statusBarNotifications", handset.notifications()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers cannot be written as JSON", e);
    }
  }

  /** Does what LocationService of Appium Settings is started for. */
  void locate(List<String> args) {
    double latitude = degrees(args, "latitude", 90);
    double longitude = degrees(args, "longitude", 180);
    String high = extra(args, "altitude");
    double altitude = high.matches(NUMBER) ? Double.parseDouble(high) : 0;
    handset.place(latitude, longitude, altitude);
    state.place(new GeoPlace(latitude, longitude, altitude));
  }

  private static double degrees(List<String> args, String name, int most) {
    String text = extra(args, name);
    if (!text.matches(NUMBER) || Math.abs(Double.parseDouble(text)) > most) {
      throw new ShellError(255, "Error: no such " + name + ": " + text);
    }
    return Double.parseDouble(text);
  }

  private String clipboard() {
    byte[] text = handset.clipboard().getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(text);
  }

  private static String after(List<String> args, String flag) {
    int at = args.indexOf(flag);
    return at >= 0 && at + 1 < args.size() ? args.get(at + 1) : "";
  }

  /** The text that goes with {@code --es NAME} or {@code -e NAME}. */
  private static String extra(List<String> args, String name) {
    for (int at = 0; at + 2 < args.size(); at++) {
      boolean text = args.get(at).equals("--es") || args.get(at).equals("-e");
      if (text && args.get(at + 1).equals(name)) {
        return args.get(at + 2);
      }
    }
    return "";
  }
}
