package org.facecert.face.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as bytes. "Halves" are 64 x 32 pixels: the left half red, the right one blue. */
final class Encoded {

  private Encoded() {}

  static BufferedImage halves(int type) {
    BufferedImage image = new BufferedImage(64, 32, type);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.RED);
    g.fillRect(0, 0, 32, 32);
    g.setColor(Color.BLUE);
    g.fillRect(32, 0, 32, 32);
    g.dispose();
    return image;
  }

  /** One that another program wrote, for codings that Java writes none of. */
  static byte[] sample(String name) {
    try (InputStream in = Encoded.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] png(BufferedImage image) {
    return bytes("png", image, false);
  }

  /**
   * @param progressive or interlaced
   */
  static byte[] bytes(String format, BufferedImage image, boolean progressive) {
    return written(format, new IIOImage(image, null, null), progressive);
  }

  private static byte[] written(String format, IIOImage image, boolean progressive) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    if (progressive) {
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, image, param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** As printers' programs write it: inverted, with Adobe's segment that says CMYK. */
  static byte[] cmykHalves() {
    WritableRaster raster = Raster.createInterleavedRaster(0, 64, 32, 4, null);
    for (int y = 0; y < 32; y++) {
      for (int x = 0; x < 64; x++) {
        // red is no cyan, blue no yellow
        raster.setPixel(x, y, x < 32 ? new int[] {255, 0, 0, 255} : new int[] {0, 0, 255, 255});
      }
    }
    byte[] jpeg = written("jpeg", new IIOImage(raster, null, null), false);
    byte[] adobe = {
      (byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
    };
    return inserted(jpeg, 2, adobe);
  }

  static byte[] animation(List<BufferedImage> frames) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (BufferedImage frame : frames) {
        writer.writeToSequence(new IIOImage(frame, null, null), null);
      }
      writer.endWriteSequence();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  static byte[] inserted(byte[] bytes, int at, byte[] more) {
    byte[] all = new byte[bytes.length + more.length];
    System.arraycopy(bytes, 0, all, 0, at);
    System.arraycopy(more, 0, all, at, more.length);
    System.arraycopy(bytes, at, all, at + more.length, bytes.length - at);
    return all;
  }
}
