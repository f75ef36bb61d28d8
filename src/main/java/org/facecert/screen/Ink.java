package org.facecert.screen;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What stands out from the ground inside a rectangle. The ground is the luminance around which most
 * pixels lie (a gradient spreads it a little); the ink is the farthest luminance from it that
 * enough pixels have, so that neither softened edges nor a stray pixel decide.
 */
final class Ink {

  private static final int BINS = 152;
  private static final int SPREAD = 4;
  private static final double SPAN = Math.log(21);
  private static final double STANDS_OUT = 1.25;

  private final double[][] luminance;
  private final double ground;
  private final double ink;

  private Ink(double[][] luminance, double ground, double ink) {
    this.luminance = luminance;
    this.ground = ground;
    this.ink = ink;
  }

  static Ink of(BufferedImage image, Bounds bounds) {
    double[][] all = luminance(image, bounds);
    double[][] inner = inner(all);
    double[] values = Arrays.stream(inner).flatMapToDouble(Arrays::stream).sorted().toArray();
    if (values.length == 0) {
      return new Ink(all, 1, 1);
    }
    double ground = ground(values);
    int enough = Math.min(values.length - 1, Math.max(16, values.length / 1_000));
    double dark = values[enough];
    double light = values[values.length - 1 - enough];
    double ink = Luminance.ratio(dark, ground) >= Luminance.ratio(light, ground) ? dark : light;
    return new Ink(all, ground, ink);
  }

  double contrast() {
    return Luminance.ratio(ink, ground);
  }

  int lineHeight() {
    if (contrast() < STANDS_OUT) {
      return 0;
    }
    List<Integer> lines = lines();
    lines.sort(null);
    return lines.isEmpty() ? 0 : lines.get(lines.size() / 2);
  }

  /** Of the lines' pixels between their first and last ink, how many are ink: 0 to 1. */
  double density() {
    double half = Math.sqrt(contrast());
    long inked = 0;
    long all = 0;
    for (double[] row : luminance) {
      if (contrast() < STANDS_OUT || !inked(row)) {
        continue;
      }
      int first = -1;
      int last = -1;
      for (int x = 0; x < row.length; x++) {
        if ((row[x] > ground) == (ink > ground) && Luminance.ratio(row[x], ground) > half) {
          inked++;
          first = first < 0 ? x : first;
          last = x;
        }
      }
      all += first < 0 ? 0 : last - first + 1;
    }
    return all == 0 ? 0 : (double) inked / all;
  }

  /** Heights of the runs of rows that hold ink. */
  private List<Integer> lines() {
    List<Integer> heights = new ArrayList<>();
    int start = -1;
    int last = -1;
    for (int y = 0; y <= luminance.length; y++) {
      boolean inked = y < luminance.length && inked(luminance[y]);
      if (inked && start < 0) {
        start = y;
      }
      // the gap inside an i or a "二" is not the gap between two lines
      if (start >= 0 && !inked && (y == luminance.length || y - last > gap(last - start))) {
        heights.add(last - start + 1);
        start = -1;
      }
      last = inked ? y : last;
    }
    heights.removeIf(h -> h < 3);
    return heights;
  }

  private static int gap(int height) {
    return Math.max(2, height / 8);
  }

  /** Some, but not nearly all: a row full of another colour is an edge, not a line of text. */
  private boolean inked(double[] row) {
    int side = Math.min(row.length / 5, luminance.length / 2);
    int count = 0;
    double half = Math.sqrt(contrast());
    for (int x = side; x < row.length - side; x++) {
      boolean toInk = (row[x] > ground) == (ink > ground);
      count += toInk && Luminance.ratio(row[x], ground) > half ? 1 : 0;
    }
    return count > 0 && count * 10 < (row.length - 2 * side) * 9;
  }

  private static double ground(double[] values) {
    int[] histogram = new int[BINS];
    for (double value : values) {
      histogram[bin(value)]++;
    }
    int best = 0;
    long most = -1;
    for (int i = 0; i < BINS; i++) {
      long around = around(histogram, i);
      if (around > most) {
        most = around;
        best = i;
      }
    }
    int centre = best;
    return Arrays.stream(values)
        .filter(v -> Math.abs(bin(v) - centre) <= SPREAD)
        .average()
        .orElse(values[values.length / 2]);
  }

  private static long around(int[] histogram, int bin) {
    long sum = 0;
    for (int i = Math.max(0, bin - SPREAD); i <= Math.min(BINS - 1, bin + SPREAD); i++) {
      sum += histogram[i];
    }
    return sum;
  }

  /** Equal steps of contrast, about 2 % each. */
  private static int bin(double luminance) {
    double steps = Math.log((luminance + 0.05) / 0.05) / SPAN * (BINS - 1);
    return (int) Math.max(0, Math.min(BINS - 1, Math.round(steps)));
  }

  /** Without the frame, in which round corners and outlines lie. */
  private static double[][] inner(double[][] all) {
    int height = all.length;
    int width = height == 0 ? 0 : all[0].length;
    int inset = Math.min(30, Math.min(height, width) / 5);
    return Arrays.stream(all, inset, Math.max(inset, height - inset))
        .map(row -> Arrays.copyOfRange(row, inset, Math.max(inset, row.length - inset)))
        .toArray(double[][]::new);
  }

  private static double[][] luminance(BufferedImage image, Bounds b) {
    int left = Math.max(0, b.left());
    int top = Math.max(0, b.top());
    int right = Math.min(image.getWidth(), b.right());
    int bottom = Math.min(image.getHeight(), b.bottom());
    if (right <= left || bottom <= top) {
      return new double[0][];
    }
    Luminance luminance = new Luminance();
    double[][] all = new double[bottom - top][right - left];
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        all[y - top][x - left] = luminance.of(image.getRGB(x, y));
      }
    }
    return all;
  }
}
