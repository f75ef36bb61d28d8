package org.facecert.report;

import java.util.Locale;

/** Numbers, and the parts of charts, as SVG writes them. */
public final class Drawing {

  private Drawing() {}

  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /**
   * @param style its class in the page's style sheet
   */
  public static void rectangle(Html html, String style, int x, int y, int width, int height) {
    html.empty(
        "rect",
        "class",
        style,
        "x",
        String.valueOf(x),
        "y",
        String.valueOf(y),
        "width",
        String.valueOf(width),
        "height",
        String.valueOf(height));
  }

  /**
   * @param anchor what of the words stands at x: start, middle or end
   */
  public static void text(Html html, String style, String words, int x, int y, String anchor) {
    html.element(
        "text",
        words,
        "class",
        style,
        "x",
        String.valueOf(x),
        "y",
        String.valueOf(y),
        "text-anchor",
        anchor);
  }
}
