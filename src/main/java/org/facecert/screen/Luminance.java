package org.facecert.screen;

/** Relative luminance and contrast ratio after WCAG 2.2, sRGB. */
final class Luminance {

  private final double[] linear = new double[256];

  Luminance() {
    for (int i = 0; i < 256; i++) {
      double c = i / 255.0;
      linear[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
  }

  /** 0 (black) to 1 (white). */
  double of(int rgb) {
    return 0.2126 * linear[rgb >> 16 & 255]
        + 0.7152 * linear[rgb >> 8 & 255]
        + 0.0722 * linear[rgb & 255];
  }

  static double ratio(double a, double b) {
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }
}
