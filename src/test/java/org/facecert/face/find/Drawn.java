package org.facecert.face.find;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures of no face, each another. */
final class Drawn {

  private Drawn() {}

  static BufferedImage picture(int width, int height, long seed) {
    Random random = new Random(seed);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setPaint(
        new GradientPaint(
            0, 0, new Color(random.nextInt()), width, height, new Color(random.nextInt())));
    pen.fillRect(0, 0, width, height);
    for (int i = 0; i < 20; i++) {
      pen.setColor(new Color(random.nextInt()));
      pen.fillOval(random.nextInt(width), random.nextInt(height), 1 + width / 5, 1 + height / 5);
    }
    pen.dispose();
    return image;
  }

  /**
   * @param format as ImageIO calls it: jpg, png, gif, bmp
   */
  static byte[] bytes(String format, int side, long seed) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture(side, side, seed), format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] jpeg(long seed) {
    return bytes("jpg", 96, seed);
  }

  static byte[] noise(int length, long seed) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
