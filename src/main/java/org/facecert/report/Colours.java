package org.facecert.report;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/** Tells a photograph or a drawing from letters and symbols on a plain ground. */
final class Colours {

  /** So many points a side are looked at, at most. */
  private static final int SAMPLES = 64;

  /** Letters of two colours, with their smooth edges, have some thirty at this depth. */
  private static final int MANY = 64;

  /** The share of points outside the four commonest colours; a symbol leaves less. */
  private static final double MUCH = 0.5;

  private Colours() {}

  /**
   * @param text whether there are letters, perhaps on a ground that goes from one colour to another
   */
  static boolean many(BufferedImage image, Rectangle wanted, boolean text) {
    Rectangle place = wanted.intersection(image.getRaster().getBounds());
    if (place.isEmpty()) {
      return false;
    }
    int right = Math.max(1, place.width / SAMPLES);
    int down = Math.max(1, place.height / SAMPLES);
    int[] counts = new int[1 << 12];
    int points = 0;
    for (int y = place.y; y < place.y + place.height; y += down) {
      for (int x = place.x; x < place.x + place.width; x += right) {
        int rgb = image.getRGB(x, y);
        counts[rgb >> 12 & 0xf00 | rgb >> 8 & 0xf0 | rgb >> 4 & 0xf]++;
        points++;
      }
    }
    int[] sorted = IntStream.of(counts).filter(count -> count > 0).sorted().toArray();
    int common = IntStream.of(sorted).skip(Math.max(0, sorted.length - 4)).sum();
    return text
        ? sorted.length >= 2 * MANY
        : sorted.length >= MANY || points - common > MUCH * points;
  }
}
