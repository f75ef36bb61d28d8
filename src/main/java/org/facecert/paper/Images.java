package org.facecert.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** The pictures of a document, each embedded once: JPEG as it is, others point by point. */
final class Images {

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, COSStream> streams = new HashMap<>();

  String name(Block.Image image) {
    return names.computeIfAbsent(image.id(), id -> "I" + (names.size() + 1));
  }

  /**
   * @throws UncheckedIOException when the bytes are no picture
   */
  COSStream stream(Block.Image image) {
    return streams.computeIfAbsent(image.id(), id -> embed(image));
  }

  private static COSStream embed(Block.Image image) {
    try {
      BufferedImage decoded = ImageIO.read(new ByteArrayInputStream(image.bytes()));
      if (decoded == null) {
        throw new IOException("picture " + image.id() + " cannot be decoded");
      }
      COSStream stream = new COSStream();
      if (image.jpeg() && decoded.getRaster().getNumBands() == 3) {
        try (var out = stream.createRawOutputStream()) {
          out.write(image.bytes());
        }
        stream.setItem(COSName.FILTER, COSName.DCT_DECODE);
      } else {
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
          points(decoded).writeTo(out);
        }
      }
      describe(stream, decoded);
      return stream;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void describe(COSStream stream, BufferedImage image) {
    stream.setItem(COSName.TYPE, COSName.XOBJECT);
    stream.setName(COSName.SUBTYPE, "Image");
    stream.setInt(COSName.WIDTH, image.getWidth());
    stream.setInt(COSName.HEIGHT, image.getHeight());
    stream.setInt(COSName.BITS_PER_COMPONENT, 8);
    stream.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
  }

  private static ByteArrayOutputStream points(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(3 * image.getWidth() * image.getHeight());
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        out.write(rgb >> 16);
        out.write(rgb >> 8);
        out.write(rgb);
      }
    }
    return out;
  }
}
