package org.facecert.face.picture;

import java.util.Arrays;

/**
 * A square cut out of a picture in the form that a network takes: red, green and blue of each
 * sample, row by row, from -1 (none) to 1 (full). What is beyond the picture's edges is mid-grey.
 * The memory is used again for each square.
 */
final class Samples {

  private static final int CHANNELS = 3;
  private static final float HALF_RANGE = 127.5f;

  private final int size;
  private final float[] values;
  private final Axis across;
  private final Axis down;

  /**
   * @param size samples in a row, and rows
   */
  Samples(int size) {
    this.size = size;
    this.values = new float[size * size * CHANNELS];
    this.across = new Axis(size);
    this.down = new Axis(size);
  }

  int size() {
    return size;
  }

  float[] values() {
    return values;
  }

  /** Each sample the mean of the pixels that it stands for, or lies between where it is less. */
  void take(Pixels picture, Square square) {
    Arrays.fill(values, 0);
    across.lay(square.left(), square.side(), picture.width());
    down.lay(square.top(), square.side(), picture.height());
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        if (down.from[y] < down.to[y] && across.from[x] < across.to[x]) {
          if (square.side() >= size) {
            average(picture, x, y);
          } else {
            interpolate(picture, x, y);
          }
        }
      }
    }
  }

  private void average(Pixels picture, int x, int y) {
    int[] rgb = picture.rgb();
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int row = down.from[y]; row < down.to[y]; row++) {
      int end = row * picture.width() + across.to[x];
      for (int i = row * picture.width() + across.from[x]; i < end; i++) {
        int pixel = rgb[i];
        red += pixel >> 16 & 255;
        green += pixel >> 8 & 255;
        blue += pixel & 255;
      }
    }
    float count = (across.to[x] - across.from[x]) * (down.to[y] - down.from[y]);
    put(x, y, red / count, green / count, blue / count);
  }

  private void interpolate(Pixels picture, int x, int y) {
    int[] rgb = picture.rgb();
    int upper = down.before[y] * picture.width();
    int lower = down.after[y] * picture.width();
    int a = rgb[upper + across.before[x]];
    int b = rgb[upper + across.after[x]];
    int c = rgb[lower + across.before[x]];
    int d = rgb[lower + across.after[x]];
    put(
        x,
        y,
        between(a >> 16, b >> 16, c >> 16, d >> 16, x, y),
        between(a >> 8, b >> 8, c >> 8, d >> 8, x, y),
        between(a, b, c, d, x, y));
  }

  private float between(int a, int b, int c, int d, int x, int y) {
    float right = across.share[x];
    float above = (a & 255) * (1 - right) + (b & 255) * right;
    float below = (c & 255) * (1 - right) + (d & 255) * right;
    return above * (1 - down.share[y]) + below * down.share[y];
  }

  private void put(int x, int y, float red, float green, float blue) {
    int at = (y * size + x) * CHANNELS;
    values[at] = red / HALF_RANGE - 1;
    values[at + 1] = green / HALF_RANGE - 1;
    values[at + 2] = blue / HALF_RANGE - 1;
  }

  /** Those of a square twice as finely sampled, four by four made one. */
  void halve(Samples finer) {
    int row = finer.size * CHANNELS;
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        int at = (y * size + x) * CHANNELS;
        int in = 2 * y * row + 2 * x * CHANNELS;
        for (int c = 0; c < CHANNELS; c++) {
          values[at + c] =
              (finer.values[in + c]
                      + finer.values[in + c + CHANNELS]
                      + finer.values[in + c + row]
                      + finer.values[in + c + row + CHANNELS])
                  / 4;
        }
      }
    }
  }

  /** Those of the same square, a quarter clockwise. */
  void turn(Samples upright) {
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        int in = (y * size + x) * CHANNELS;
        int at = (x * size + size - 1 - y) * CHANNELS;
        values[at] = upright.values[in];
        values[at + 1] = upright.values[in + 1];
        values[at + 2] = upright.values[in + 2];
      }
    }
  }

  /** Those of the same square, upside down. */
  void turnTwice(Samples upright) {
    int last = size * size - 1;
    for (int i = 0; i <= last; i++) {
      for (int c = 0; c < CHANNELS; c++) {
        values[(last - i) * CHANNELS + c] = upright.values[i * CHANNELS + c];
      }
    }
  }

  /** Whether all are the same: there is nothing to be seen. */
  boolean plain() {
    for (int i = CHANNELS; i < values.length; i++) {
      if (values[i] != values[i - CHANNELS]) {
        return false;
      }
    }
    return true;
  }

  /** For each sample along one side: which pixels it stands for, and between which it lies. */
  private static final class Axis {

    final int[] from;
    final int[] to;
    final int[] before;
    final int[] after;
    final float[] share;

    Axis(int size) {
      from = new int[size];
      to = new int[size];
      before = new int[size];
      after = new int[size];
      share = new float[size];
    }

    /** Beyond the picture's edges {@code from} and {@code to} are the same. */
    void lay(double start, double side, int limit) {
      double step = side / from.length;
      for (int i = 0; i < from.length; i++) {
        double first = Math.floor(start + i * step);
        double end = Math.max(first + 1, Math.floor(start + (i + 1) * step));
        from[i] = (int) Math.max(0, Math.min(limit, first));
        to[i] = (int) Math.max(0, Math.min(limit, end));
        double middle = start + (i + 0.5) * step - 0.5;
        double left = Math.floor(middle);
        before[i] = (int) Math.max(0, Math.min(limit - 1.0, left));
        after[i] = (int) Math.max(0, Math.min(limit - 1.0, left + 1));
        share[i] = (float) (middle - left);
      }
    }
  }
}
