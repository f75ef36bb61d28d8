package org.facecert.phone.shell;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.facecert.phone.api.Handset;
import org.facecert.phone.helpers.HelperApps;
import org.facecert.phone.state.PhoneState;
import org.jspecify.annotations.Nullable;

/**
 * The broadcasts to Appium Settings that this phone can do what they ask for: the language and the
 * clipboard. Of the others it says that it knows them not.
 */
final class HelperBroadcasts {
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
          // the phone's media store looks anew each time that it is asked
          case "scan_media" -> "";
          default ->
              throw new ShellError(
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
      throw new ShellError(255, "Unknown command: no such language: " + language + "-" + country);
    }
    String tag = language + "-" + country;
    if (!tag.equals(state.language())) {
      state.language(tag);
      handset.languageChanged();
    }
    return tag;
  }

  private String clipboard() {
    byte[] text = handset.clipboard().getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(text);
  }

  private static String after(List<String> args, String flag) {
    int at = args.indexOf(flag);
    return at >= 0 && at + 1 < args.size() ? args.get(at + 1) : "";
  }

  /** The text that goes with {@code --es NAME}. */
  private static String extra(List<String> args, String name) {
    for (int at = 0; at + 2 < args.size(); at++) {
      if (args.get(at).equals("--es") && args.get(at + 1).equals(name)) {
        return args.get(at + 2);
      }
    }
    return "";
  }
}
