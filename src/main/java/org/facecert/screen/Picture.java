package org.facecert.screen;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A screenshot, and what can be measured on it. Immutable. */
public final class Picture {

  private static final int MOST_BYTES = 64 << 20;
  private static final long MOST_PIXELS = 40_000_000;

  private final BufferedImage image;

  private Picture(BufferedImage image) {
    this.image = image;
  }

  /**
   * @param png at most 64 MiB and 40 million pixels
   * @throws UnreadablePicture when it is larger, or no PNG
   */
  public static Picture read(byte[] png) {
    if (png.length > MOST_BYTES) {
      throw new UnreadablePicture("it has " + png.length + " bytes, more than " + MOST_BYTES);
    }
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(png))) {
      return read(in);
    } catch (IOException e) {
      throw new UnreadablePicture("it is no PNG that can be read", e);
    }
  }

  private static Picture read(ImageInputStream in) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try {
      reader.setInput(in, true, true);
      long width = reader.getWidth(0);
      long height = reader.getHeight(0);
      if (width * height > MOST_PIXELS) {
        throw new UnreadablePicture(
            "it measures " + width + " x " + height + ", more than " + MOST_PIXELS + " pixels");
      }
      return new Picture(plain(reader.read(0)));
    } finally {
      reader.dispose();
    }
  }

  public int width() {
    return image.getWidth();
  }

  public int height() {
    return image.getHeight();
  }

  /**
   * How much the words (or the sign) inside the bounds stand out from their ground.
   *
   * @return contrast ratio after WCAG 2.2, 1 (the same colour) to 21; 1 when the bounds lie outside
   */
  public double contrast(Bounds bounds) {
    return Ink.of(image, bounds).contrast();
  }

  /**
   * The height of a line of text inside the bounds, from the top of its highest to the foot of its
   * lowest letter; of several lines the middle one in height.
   *
   * @return in pixels; 0 when nothing stands out from the ground
   */
  public int inkHeight(Bounds bounds) {
    return Ink.of(image, bounds).lineHeight();
  }

  /**
   * How much of its lines the ink of a text inside the bounds covers: bold letters cover more than
   * others of the same size.
   *
   * @return 0 to 1
   */
  public double density(Bounds bounds) {
    return Ink.of(image, bounds).density();
  }

  /** Mean luminance after WCAG 2.2, 0 (black) to 1 (white). */
  public double brightness() {
    Luminance luminance = new Luminance();
    double sum = 0;
    long count = 0;
    for (int y = 0; y < height(); y += 4) {
      for (int x = 0; x < width(); x += 4) {
        sum += luminance.of(image.getRGB(x, y));
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  /**
   * One colour all over, as a screen that forbids screenshots gives; such a picture shows nothing.
   */
  public boolean blank() {
    return blank(new Bounds(0, 0, width(), height()));
  }

  /** One colour all over this part of it. */
  public boolean blank(Bounds part) {
    Bounds shown = part.overlap(new Bounds(0, 0, width(), height()));
    if (shown.area() == 0) {
      return true;
    }
    int first = image.getRGB(shown.centreX(), shown.centreY());
    long different = 0;
    for (int y = shown.top(); y < shown.bottom(); y++) {
      for (int x = shown.left(); x < shown.right(); x++) {
        different += far(first, image.getRGB(x, y)) ? 1 : 0;
      }
    }
    return different * 2_000 < shown.area();
  }

  /** The same picture with the places made unreadable for good: each is painted in few blocks. */
  public Picture blur(List<Bounds> places) {
    BufferedImage copy = plain(image);
    places.forEach(p -> Mosaic.paint(copy, p));
    return new Picture(copy);
  }

  public byte[] png() {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean far(int a, int b) {
    return Math.abs((a >> 16 & 255) - (b >> 16 & 255)) > 8
        || Math.abs((a >> 8 & 255) - (b >> 8 & 255)) > 8
        || Math.abs((a & 255) - (b & 255)) > 8;
  }

  private static BufferedImage plain(BufferedImage any) {
    BufferedImage plain =
        new BufferedImage(any.getWidth(), any.getHeight(), BufferedImage.TYPE_INT_RGB);
    var graphics = plain.createGraphics();
    graphics.drawImage(any, 0, 0, null);
    graphics.dispose();
    return plain;
  }
}
