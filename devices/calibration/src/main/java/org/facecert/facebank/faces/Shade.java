package org.facecert.facebank.faces;

import java.awt.Color;

/** Mixing of colours. */
final class Shade {
  private Shade() {}

  /** A colour between two: all of the first at 0, all of the second at 1. */
  static Color mix(Color a, Color b, double share) {
    return new Color(
        between(a.getRed(), b.getRed(), share),
        between(a.getGreen(), b.getGreen(), share),
        between(a.getBlue(), b.getBlue(), share));
  }

  static Color clear(Color color, double opacity) {
    return new Color(
        color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * opacity));
  }

  static Color darker(Color color, double by) {
    return mix(color, Color.BLACK, by);
  }

  static Color lighter(Color color, double by) {
    return mix(color, Color.WHITE, by);
  }

  private static int between(int a, int b, double share) {
    return (int) Math.round(a + (b - a) * share);
  }
}
