package org.facecert.facebank.backend;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.facecert.facebank.faces.PortraitPainter;

/**
 * A picture that was sent. Two pictures are alike by the normalised correlation of the details in
 * their middle: real arithmetic on the real pixels, enough to tell the drawn persons apart, though
 * no match for a product's face recognition (a person who moves is not known again).
 */
final class Portrait {
  /** From here on two pictures are taken for the same person's. */
  static final double SAME = 0.95;

  private static final int ON_FILE = 4;
  private static final int SIDE = 48;
  private static final double MIDDLE = 0.5;
  private static final int NEAR = 2;
  private static final int LARGEST_SIDE = 8192;
  private static final double FLAT = 4;
  private static final int POSTER_SIDE = 720;
  private final BufferedImage picture;

  private Portrait(BufferedImage picture) {
    this.picture = picture;
  }

  /** Of the customer, as the bank has had it from before; a person who does not exist. */
  static byte[] onFile() throws IOException {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(new PortraitPainter(ON_FILE).paint(640, 480), "jpeg", jpeg);
    return jpeg.toByteArray();
  }

  /** Decodes a picture; empty when the bytes are none, or too large a one. */
  static Optional<Portrait> read(byte[] bytes) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        // the header first: a small file may claim to be an enormous picture
        if (reader.getWidth(0) > LARGEST_SIDE || reader.getHeight(0) > LARGEST_SIDE) {
          return Optional.empty();
        }
        return Optional.of(new Portrait(reader.read(0)));
      } finally {
        reader.dispose();
      }
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** One colour all over: a covered lens, not a person. */
  boolean isFlat() {
    return deviation(greys()) < FLAT;
  }

  /** How alike two pictures are, from -1 (negative) to 1 (the same). */
  double likeness(Portrait other) {
    double[] a = details(greys());
    double[] b = details(other.greys());
    double meanA = mean(a);
    double meanB = mean(b);
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - meanA) * (b[i] - meanB);
    }
    double spread = deviation(a) * deviation(b) * a.length;
    return spread == 0 ? 0 : sum / spread;
  }

  /**
   * A poster: few strong colours; JPEG.
   *
   * @param labelled whether it says that it is a machine's, on the picture and in the file
   */
  byte[] poster(boolean labelled) throws IOException {
    return labelled ? PosterLabel.in(jpeg(PosterLabel.on(painted()))) : jpeg(painted());
  }

  private BufferedImage painted() {
    double scale =
        Math.min(1, (double) POSTER_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
    int width = (int) Math.max(1, Math.round(picture.getWidth() * scale));
    int height = (int) Math.max(1, Math.round(picture.getHeight() * scale));
    BufferedImage poster = scaled(width, height, 0, 0, picture.getWidth(), picture.getHeight());
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        Color from = new Color(poster.getRGB(x, y));
        float[] hsb = Color.RGBtoHSB(from.getRed(), from.getGreen(), from.getBlue(), null);
        float level = Math.round(hsb[2] * 4) / 4f;
        poster.setRGB(x, y, Color.HSBtoRGB(hsb[0], Math.min(1, hsb[1] * 1.8f), level));
      }
    }
    return poster;
  }

  private static byte[] jpeg(BufferedImage poster) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(poster, "jpg", out);
    return out.toByteArray();
  }

  private double[] greys() {
    int side = (int) Math.max(1, MIDDLE * Math.min(picture.getWidth(), picture.getHeight()));
    int left = (picture.getWidth() - side) / 2;
    int top = (picture.getHeight() - side) / 2;
    BufferedImage small = scaled(SIDE, SIDE, left, top, left + side, top + side);
    double[] greys = new double[SIDE * SIDE];
    for (int i = 0; i < greys.length; i++) {
      int rgb = small.getRGB(i % SIDE, i / SIDE);
      greys[i] = 0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
    }
    return greys;
  }

  /** Each grey value against its neighbourhood: the light of the room drops out. */
  private static double[] details(double[] greys) {
    double[] details = new double[greys.length];
    for (int i = 0; i < greys.length; i++) {
      int x = i % SIDE;
      int y = i / SIDE;
      double sum = 0;
      int count = 0;
      for (int v = Math.max(0, y - NEAR); v <= Math.min(SIDE - 1, y + NEAR); v++) {
        for (int u = Math.max(0, x - NEAR); u <= Math.min(SIDE - 1, x + NEAR); u++) {
          sum += greys[v * SIDE + u];
          count++;
        }
      }
      details[i] = greys[i] - sum / count;
    }
    return details;
  }

  private BufferedImage scaled(int width, int height, int left, int top, int right, int bottom) {
    BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = out.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(picture, 0, 0, width, height, left, top, right, bottom, null);
    graphics.dispose();
    return out;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double deviation(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return Math.sqrt(sum / values.length);
  }
}
