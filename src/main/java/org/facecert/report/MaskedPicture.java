package org.facecert.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.facecert.evidence.Redaction;

/** A screenshot as a report may show it: scaled down, and with what is private made unreadable. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MaskedPicture(int width, int height, String mediaType, byte[] bytes) {

  // decoded, four bytes each: 50 million are 200 MB
  private static final long MOST_PIXELS = 50_000_000;

  /**
   * @param hidden what to hide; empty hides everything, because nobody knows what the picture shows
   * @param wide width of the result in pixels, at most
   * @param quality of the JPEG, 0 to 1
   * @return empty when the bytes are no picture, or one too large to be a screenshot
   */
  static Optional<MaskedPicture> of(
      byte[] picture,
      Optional<Blindfold.Hidden> hidden,
      Redaction redaction,
      int wide,
      float quality) {
    Optional<BufferedImage> decoded = decode(picture);
    if (decoded.isEmpty()) {
      return Optional.empty();
    }
    BufferedImage image = hide(decoded.get(), hidden, redaction);
    BufferedImage small = shrink(image, wide);
    byte[] jpeg = jpeg(small, quality);
    byte[] png = png(small);
    return Optional.of(
        png.length <= jpeg.length
            ? new MaskedPicture(small.getWidth(), small.getHeight(), "image/png", png)
            : new MaskedPicture(small.getWidth(), small.getHeight(), "image/jpeg", jpeg));
  }

  private static Optional<BufferedImage> decode(byte[] picture) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
          return Optional.empty();
        }
        return Optional.of(reader.read(0));
      } finally {
        reader.dispose();
      }
    } catch (IOException | IllegalArgumentException e) {
      // a damaged picture; the report says so in its place
      return Optional.empty();
    }
  }

  /** A copy in which what is to be hidden cannot be recognised. */
  static BufferedImage hide(
      BufferedImage image, Optional<Blindfold.Hidden> hidden, Redaction redaction) {
    if (hidden.isEmpty()) {
      return redaction.mask(
          image, List.of(new Rectangle(0, 0, image.getWidth(), image.getHeight())));
    }
    double scale = image.getWidth() / hidden.get().whole().getMaxX();
    List<Rectangle> pictures = new ArrayList<>();
    hidden.get().faces().forEach(place -> pictures.add(scaled(place, scale)));
    hidden.get().doubtful().stream()
        .filter(each -> Colours.many(image, scaled(each.place(), scale), each.text()))
        .map(each -> scaled(each.place(), scale))
        .forEach(pictures::add);
    BufferedImage masked = redaction.mask(image, pictures);
    hidden.get().texts().forEach(place -> cover(masked, scaled(place, scale)));
    return masked;
  }

  private static Rectangle scaled(Rectangle place, double scale) {
    int left = (int) Math.floor(place.x * scale);
    int top = (int) Math.floor(place.y * scale);
    return new Rectangle(
        left,
        top,
        (int) Math.ceil(place.getMaxX() * scale) - left,
        (int) Math.ceil(place.getMaxY() * scale) - top);
  }

  /** Text is covered, not blurred: known letters can be guessed from their blur. */
  private static void cover(BufferedImage image, Rectangle wanted) {
    Rectangle place = wanted.intersection(image.getRaster().getBounds());
    if (place.isEmpty()) {
      return;
    }
    Graphics2D pen = image.createGraphics();
    pen.setClip(place);
    pen.setColor(new Color(0xC9CDD3));
    pen.fill(place);
    pen.setColor(new Color(0xB3B9C2));
    for (int x = place.x - place.height; x < place.x + place.width; x += 14) {
      pen.drawLine(x, place.y + place.height, x + place.height, place.y);
    }
    pen.dispose();
  }

  /** Halves as often as it can before the last step, so that thin letters stay. */
  private static BufferedImage shrink(BufferedImage image, int wide) {
    BufferedImage current = image;
    while (current.getWidth() > wide) {
      int width = Math.max(wide, (current.getWidth() + 1) / 2);
      int height =
          Math.max(1, Math.round((float) current.getHeight() * width / current.getWidth()));
      BufferedImage next = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      Graphics2D pen = next.createGraphics();
      pen.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      pen.drawImage(current, 0, 0, width, height, null);
      pen.dispose();
      current = next;
    }
    return current;
  }

  private static byte[] png(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture cannot be encoded", e);
    }
    return out.toByteArray();
  }

  private static byte[] jpeg(BufferedImage image, float quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(quality);
      writer.setOutput(to);
      writer.write(null, new IIOImage(image, List.of(), null), how);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture cannot be encoded", e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
