package org.facecert.face.find;

import org.facecert.face.PictureFormat;
import org.facecert.face.PictureFormat.Coding;
import org.facecert.face.bytes.ByteView;
import org.jspecify.annotations.Nullable;

/**
 * Frames of a camera without a header: their size is one of the usual ones, and the right width is
 * that at which rows are like the rows above them.
 */
final class RawFrames {

  private static final int[][] SIZES = {
    {176, 144},
    {320, 240},
    {352, 288},
    {480, 360},
    {640, 360},
    {640, 480},
    {720, 480},
    {720, 720},
    {800, 600},
    {960, 720},
    {1024, 768},
    {1280, 720},
    {1280, 960},
    {1440, 1080},
    {1600, 1200},
    {1920, 1080},
    {2560, 1440},
    {3264, 2448},
    {3840, 2160},
    {4000, 3000},
    {4032, 3024}
  };

  /** More are a film. */
  static final int MOST_FRAMES = 16;

  /** Rows of a picture differ by less than half of what any two of its places do. */
  private static final double ALIKE = 0.5;

  /** The width and height of the frames that these bytes are; nothing when they are none. */
  @Nullable PictureFormat guess(ByteView view) {
    PictureFormat best = null;
    double least = ALIKE;
    for (int[] size : SIZES) {
      for (int turned = 0;
          turned < 2 && isFrames(view.size(), size[0] * size[1] * 3 / 2);
          turned++) {
        double unlike = unlikeness(view, size[turned], size[1 - turned]);
        if (unlike < least) {
          least = unlike;
          best = new PictureFormat(Coding.NV21, size[turned], size[1 - turned]);
        }
      }
    }
    return best;
  }

  private static boolean isFrames(long size, int frame) {
    return size > 0 && size % frame == 0;
  }

  /** How much a pixel differs from the one above it, against the one far away. */
  private static double unlikeness(ByteView view, int width, int height) {
    long near = 0;
    long far = 0;
    long pixels = (long) width * height;
    for (int y = 1; y < height; y += 7) {
      for (int x = 1; x < width; x += 5) {
        long at = (long) y * width + x;
        int value = view.at(at);
        near += Math.abs(value - view.at(at - width));
        far += Math.abs(value - view.at((at + pixels / 3 + width / 3) % pixels));
      }
    }
    return far == 0 ? 1 : (double) near / far;
  }
}
