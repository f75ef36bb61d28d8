package org.facecert.fake;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;

/** A picture that a {@link Rehearsal} takes for one with a face: noise, so that it is not small. */
final class NoisePicture {

  private NoisePicture() {}

  static String base64() {
    return Base64.getEncoder().encodeToString(png());
  }

  static byte[] png() {
    BufferedImage image = new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(7);
    for (int at = 0; at < 60 * 60; at++) {
      image.setRGB(at % 60, at / 60, random.nextInt(1 << 24));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
