package org.facecert.report;

import java.util.Locale;

/** Numbers as SVG writes them. */
final class Drawing {

  private Drawing() {}

  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
