package org.facecert.face.picture;

import java.awt.Color;
import java.awt.Graphics2D;

/**
 * A frame of dark and light squares around a picture, by which it is known again though it was made
 * smaller, written in another coding, turned or mirrored. What was cut off at a side is not.
 */
final class AlbumMark {

  /** squares along each side of the picture */
  private static final int SIDE = 8;

  /** squares at each edge that belong to the frame */
  private static final int FRAME = 2;

  /** one bit for each square, row by row; those in the middle do not count */
  private static final long CODE = 0x9B36_C5D2_2E97_4CB1L;

  private static final int DARK = 48;
  private static final int LIGHT = 208;

  /**
   * How well the squares have to follow the code, where 1 is exactly. For 48 squares chance comes
   * to half of it about once in a thousand pictures, to this never.
   */
  private static final double ALIKE = 0.85;

  /** pixels of the shorter side; below it a square is not made out */
  private static final int SMALLEST = 24;

  private AlbumMark() {}

  private static boolean isFrame(int x, int y) {
    return Math.min(Math.min(x, y), Math.min(SIDE - 1 - x, SIDE - 1 - y)) < FRAME;
  }

  private static int bit(int x, int y) {
    return (CODE >>> (y * SIDE + x) & 1) == 1 ? 1 : -1;
  }

  static void draw(Graphics2D on, int side) {
    int square = side / SIDE;
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        if (isFrame(x, y)) {
          int shade = bit(x, y) > 0 ? LIGHT : DARK;
          on.setColor(new Color(shade, shade, shade));
          on.fillRect(x * square, y * square, square, square);
        }
      }
    }
  }

  static boolean isOn(Pixels picture) {
    if (picture.shortSide() < SMALLEST) {
      return false;
    }
    double[] shades = shades(picture);
    for (int turn = 0; turn < SIDE; turn++) {
      if (likeness(shades, turn) >= ALIKE) {
        return true;
      }
    }
    return false;
  }

  /** The mean luminance of each square. */
  private static double[] shades(Pixels picture) {
    double[] shades = new double[SIDE * SIDE];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        shades[y * SIDE + x] =
            mean(
                picture,
                x * picture.width() / SIDE,
                (x + 1) * picture.width() / SIDE,
                y * picture.height() / SIDE,
                (y + 1) * picture.height() / SIDE);
      }
    }
    return shades;
  }

  private static double mean(Pixels picture, int left, int right, int top, int bottom) {
    long sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int at = y * picture.width() + left; at < y * picture.width() + right; at++) {
        int rgb = picture.rgb()[at];
        sum += 299L * (rgb >> 16 & 255) + 587L * (rgb >> 8 & 255) + 114L * (rgb & 255);
      }
    }
    return sum / 1000.0 / Math.max(1, (right - left) * (bottom - top));
  }

  /**
   * The correlation of the frame's squares with the code.
   *
   * @param turn one of the eight ways to turn and mirror a picture
   */
  private static double likeness(double[] shades, int turn) {
    double sum = 0;
    double squares = 0;
    double product = 0;
    int bits = 0;
    int count = 0;
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        if (isFrame(x, y)) {
          double shade = shades[place(x, y, turn)];
          int bit = bit(x, y);
          sum += shade;
          squares += shade * shade;
          product += shade * bit;
          bits += bit;
          count++;
        }
      }
    }
    double covariance = product - sum * bits / count;
    double spread = (squares - sum * sum / count) * (count - (double) bits * bits / count);
    return spread <= 0 ? 0 : covariance / Math.sqrt(spread);
  }

  private static int place(int x, int y, int turn) {
    int last = SIDE - 1;
    int across = (turn & 1) == 0 ? x : last - x;
    int down = (turn & 2) == 0 ? y : last - y;
    return (turn & 4) == 0 ? down * SIDE + across : across * SIDE + down;
  }
}
