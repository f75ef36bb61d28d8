package org.facecert.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.facecert.evidence.Digest;

/**
 * How a report looks.
 *
 * @param hash by which the report's content security policy knows it
 */
public record StyleSheet(String css, String hash) {

  private static final String FOLDER = "/org/facecert/report/";

  /**
   * @param number of the report, for the running head of printed pages
   */
  static StyleSheet of(String number) {
    // the number stands in a CSS string: nothing but plain signs may get there
    String safe = number.replaceAll("[^A-Za-z0-9 ._/-]", "?");
    return hashed(read("report.css").replace("REPORT-NUMBER", safe));
  }

  /**
   * Another one, for a page that is no report of an evaluation.
   *
   * @param file its name among the suite's own style sheets
   */
  public static StyleSheet named(String file) {
    return hashed(read(file));
  }

  private static StyleSheet hashed(String css) {
    byte[] digest = Digest.sha256().digest(css.getBytes(StandardCharsets.UTF_8));
    return new StyleSheet(css, "sha256-" + Base64.getEncoder().encodeToString(digest));
  }

  private static String read(String name) {
    String file = FOLDER + name;
    try (InputStream stream = StyleSheet.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException(file + " is missing; build the suite again");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
