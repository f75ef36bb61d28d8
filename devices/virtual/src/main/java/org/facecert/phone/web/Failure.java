package org.facecert.phone.web;

/** What a WebView shows in place of a page that cannot be had, in its own words. */
final class Failure {
  private Failure() {}

  static String page(String url, String reason) {
    return "<meta name=viewport content='width=device-width'><title>Webpage not available</title>"
        + "<h2>Webpage not available</h2><p>The webpage at <b>"
        + escaped(url)
        + "</b> could not be loaded because:</p><p>"
        + escaped(reason)
        + "</p>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
