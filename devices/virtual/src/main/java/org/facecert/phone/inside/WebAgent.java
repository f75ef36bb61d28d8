package org.facecert.phone.inside;

/** How a WebView's requests call their sender. */
final class WebAgent {
  private static final String USUAL =
      "Mozilla/5.0 (Linux; Android 14; Virtual Phone Build/UP1A; wv) AppleWebKit/537.36 (KHTML,"
          + " like Gecko) Version/4.0 Chrome/%s.0.0.0 Mobile Safari/537.36";

  /** what Robolectric's settings say when an app has said nothing */
  private static final String ROBOLECTRIC = "Mozilla/5.0 (Linux; U; Android 4.0.3;";

  private WebAgent() {}

  /**
   * As an Android WebView of that version does.
   *
   * @param browser such as "Chromium 156.0.8078.114"
   */
  static String of(String browser) {
    String version = browser.replaceAll("\\D*(\\d{1,4}).*", "$1");
    return USUAL.formatted(version.matches("\\d{1,4}") ? version : "120");
  }

  static boolean isUsual(String agent) {
    return agent == null || agent.isEmpty() || agent.startsWith(ROBOLECTRIC);
  }
}
