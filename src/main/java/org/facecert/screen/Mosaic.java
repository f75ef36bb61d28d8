package org.facecert.screen;

import java.awt.image.BufferedImage;

/** Paints a place in blocks so coarse that neither words nor a face can be made out again. */
final class Mosaic {

  private static final int BLOCKS = 6;
  private static final int SMALLEST = 24;

  private Mosaic() {}

  static void paint(BufferedImage image, Bounds place) {
    int left = Math.max(0, place.left());
    int top = Math.max(0, place.top());
    int right = Math.min(image.getWidth(), place.right());
    int bottom = Math.min(image.getHeight(), place.bottom());
    if (right <= left || bottom <= top) {
      return;
    }
    // a line of text is one row of blocks as wide as it is high
    int size =
        place.height() < 160
            ? Math.max(SMALLEST, place.height())
            : Math.max(SMALLEST, Math.max(place.width(), place.height()) / BLOCKS);
    for (int y = top; y < bottom; y += size) {
      for (int x = left; x < right; x += size) {
        block(image, x, y, Math.min(x + size, right), Math.min(y + size, bottom));
      }
    }
  }

  private static void block(BufferedImage image, int left, int top, int right, int bottom) {
    long red = 0;
    long green = 0;
    long blue = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int rgb = image.getRGB(x, y);
        red += rgb >> 16 & 255;
        green += rgb >> 8 & 255;
        blue += rgb & 255;
      }
    }
    long count = (long) (right - left) * (bottom - top);
    int mean = (int) (red / count) << 16 | (int) (green / count) << 8 | (int) (blue / count);
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        image.setRGB(x, y, mean);
      }
    }
  }
}
