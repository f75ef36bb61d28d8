package org.facecert.face.find;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.facecert.face.FaceArea;
import org.facecert.face.picture.Disguise;

/**
 * A picture of somebody, from which samples of all kinds are made.
 *
 * @param face where it is
 */
record Portrait(BufferedImage image, FaceArea face) {

  private static final float QUALITY = 0.9f;

  byte[] jpeg() {
    try {
      return Disguise.jpegBytes(image, QUALITY);
    } catch (IOException e) {
      throw new AssertionError("in memory", e);
    }
  }

  /** In a size that is usual for thumbnails and frames. */
  BufferedImage sized(int width, int height) {
    BufferedImage sized = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    double scale = Math.min((double) width / image.getWidth(), (double) height / image.getHeight());
    int shown = Math.max(1, (int) (image.getWidth() * scale));
    Image smooth =
        image.getScaledInstance(
            shown, Math.max(1, (int) (image.getHeight() * scale)), Image.SCALE_AREA_AVERAGING);
    sized.createGraphics().drawImage(smooth, (width - shown) / 2, 0, null);
    return sized;
  }

  /**
   * Written by ImageIO.
   *
   * @param format as ImageIO calls it
   * @param progressive or interlaced
   */
  static byte[] written(String format, BufferedImage image, boolean progressive) {
    return written(format, new IIOImage(Disguise.rgb(image), null, null), progressive);
  }

  static byte[] written(String format, IIOImage image, boolean progressive) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    if (progressive) {
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write((IIOMetadata) null, image, param);
    } catch (IOException e) {
      throw new AssertionError("in memory, " + Objects.toString(e.getMessage()), e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
