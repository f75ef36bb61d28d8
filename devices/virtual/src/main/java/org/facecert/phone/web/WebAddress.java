package org.facecert.phone.web;

import java.util.Locale;

/**
 * What the phone writes as {@code file:///android_asset/} has a host of its own in the browser,
 * which never opens a file of the machine: a page that came from a file could go to others.
 */
final class WebAddress {
  static final String ASSETS = "file:///android_asset/";

  /** a host that is never looked up and never led to a proxy; see LentObjects */
  static final String CALLS = "call.facecert.invalid";

  /** the host of the APK's assets, of which the same is true */
  static final String ASSET_HOST = "android-asset.facecert.invalid";

  private static final String HOST = "https://" + ASSET_HOST + "/";
  private static final int LONGEST_SCHEME = 40;

  private WebAddress() {}

  /** As the browser has it. */
  static String outward(String url) {
    return url.startsWith(ASSETS) ? HOST + url.substring(ASSETS.length()) : url;
  }

  /** As the app knows it. */
  static String inward(String url) {
    return url.startsWith(HOST) ? ASSETS + url.substring(HOST.length()) : url;
  }

  static String scheme(String url) {
    int colon = url.indexOf(':');
    return colon <= 0 || colon > LONGEST_SCHEME
        ? ""
        : url.substring(0, colon).toLowerCase(Locale.ROOT);
  }

  /** Whether the browser may be sent there. */
  static boolean isOpen(String url) {
    return switch (scheme(url)) {
      case "http", "https", "data" -> true;
      case "about" -> url.equals("about:blank");
      default -> url.startsWith(ASSETS);
    };
  }
}
