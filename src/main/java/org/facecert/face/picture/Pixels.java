package org.facecert.face.picture;

/**
 * A picture in memory, made no larger than a detector can use. What shines through stands on white,
 * as a viewer shows it.
 */
final class Pixels {

  private final int width;
  private final int height;
  private final int[] rgb;
  private final double shrunk;

  /**
   * @param rgb row by row, 8 bits each of red, green and blue; not to be changed any more
   * @param shrunk the side in pixels of the original's square that became one pixel: 1 when it was
   *     not made smaller
   */
  Pixels(int width, int height, int[] rgb, double shrunk) {
    if (width < 1 || height < 1 || rgb.length < (long) width * height) {
      throw new IllegalArgumentException(width + " x " + height + " in " + rgb.length);
    }
    this.width = width;
    this.height = height;
    this.rgb = rgb;
    this.shrunk = shrunk;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  int[] rgb() {
    return rgb;
  }

  double shrunk() {
    return shrunk;
  }

  int shortSide() {
    return Math.min(width, height);
  }

  int longSide() {
    return Math.max(width, height);
  }

  /** Half, a third, ... of the size, each pixel the mean of those that it stands for. */
  Pixels smaller(int times) {
    if (times == 1) {
      return this;
    }
    int w = Math.max(1, width / times);
    int h = Math.max(1, height / times);
    int[] means = new int[w * h];
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        means[y * w + x] = mean(x * times, y * times, times);
      }
    }
    return new Pixels(w, h, means, shrunk * times);
  }

  private int mean(int left, int top, int side) {
    int right = Math.min(width, left + side);
    int bottom = Math.min(height, top + side);
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int y = top; y < bottom; y++) {
      for (int i = y * width + left; i < y * width + right; i++) {
        red += rgb[i] >> 16 & 255;
        green += rgb[i] >> 8 & 255;
        blue += rgb[i] & 255;
      }
    }
    int count = (right - left) * (bottom - top);
    return red / count << 16 | green / count << 8 | blue / count;
  }
}
