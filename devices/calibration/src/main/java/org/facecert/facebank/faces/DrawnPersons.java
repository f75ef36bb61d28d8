package org.facecert.facebank.faces;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Persons who do not exist, for whoever needs a picture of somebody. */
public final class DrawnPersons {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;

  private DrawnPersons() {}

  /** The same number is the same person; JPEG. */
  public static byte[] picture(int person) throws IOException {
    BufferedImage picture = new PortraitPainter(person).paint(WIDTH, HEIGHT);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpg", out);
    return out.toByteArray();
  }
}
