package org.facecert.phone.wire;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.facecert.phone.api.Bounds;

/** Cuts an element out of a picture of the screen. */
final class Pictures {
  private Pictures() {}

  static byte[] cut(byte[] png, Bounds bounds) {
    try {
      BufferedImage screen = ImageIO.read(new ByteArrayInputStream(png));
      int left = Math.max(0, Math.min(bounds.left(), screen.getWidth() - 1));
      int top = Math.max(0, Math.min(bounds.top(), screen.getHeight() - 1));
      int width = Math.max(1, Math.min(bounds.width(), screen.getWidth() - left));
      int height = Math.max(1, Math.min(bounds.height(), screen.getHeight() - top));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(screen.getSubimage(left, top, width, height), "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw WireError.unknown("cannot cut the element out of the screen: " + e);
    }
  }
}
