package org.facecert.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.facecert.evidence.Digest;

/**
 * How the report looks.
 *
 * @param hash by which the report's content security policy knows it
 */
record StyleSheet(String css, String hash) {

  private static final String FILE = "/org/facecert/report/report.css";

  /**
   * @param number of the report, for the running head of printed pages
   */
  static StyleSheet of(String number) {
    // the number stands in a CSS string: nothing but plain signs may get there
    String safe = number.replaceAll("[^A-Za-z0-9 ._/-]", "?");
    String css = read().replace("REPORT-NUMBER", safe);
    byte[] digest = Digest.sha256().digest(css.getBytes(StandardCharsets.UTF_8));
    return new StyleSheet(css, "sha256-" + Base64.getEncoder().encodeToString(digest));
  }

  private static String read() {
    try (InputStream stream = StyleSheet.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is missing; build the suite again");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }
}
