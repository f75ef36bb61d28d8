package org.facecert.facebank.faces;

import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.Random;

/** What a camera does to what stands before it. */
final class Lens {
  private static final double GRAIN = 2.2;

  private Lens() {}

  static BufferedImage blur(BufferedImage picture, int radius) {
    int size = 2 * radius + 1;
    float[] even = new float[size];
    Arrays.fill(even, 1f / size);
    ConvolveOp across = new ConvolveOp(new Kernel(size, 1, even), ConvolveOp.EDGE_NO_OP, null);
    ConvolveOp down = new ConvolveOp(new Kernel(1, size, even), ConvolveOp.EDGE_NO_OP, null);
    return down.filter(across.filter(picture, null), null);
  }

  /** The noise of a sensor. */
  static void noise(BufferedImage picture, Random random) {
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int grain = (int) Math.round(random.nextGaussian() * GRAIN);
        picture.setRGB(x, y, brighter(picture.getRGB(x, y), grain));
      }
    }
  }

  private static int brighter(int rgb, int by) {
    return clamp((rgb >> 16 & 255) + by) << 16
        | clamp((rgb >> 8 & 255) + by) << 8
        | clamp((rgb & 255) + by);
  }

  private static int clamp(int value) {
    return Math.max(0, Math.min(255, value));
  }
}
