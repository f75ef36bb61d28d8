package org.facecert.face.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import org.facecert.face.picture.Headers.ReadingOrder;

/**
 * Reads one picture's frames through an open reader. What of a frame was decoded before an error is
 * kept, for a face may be in it; the error is told too.
 */
final class FrameReading {

  /** In pixels: what the short side is brought down to, from twice as many and more. */
  private static final int SHORT_SIDE = 640;

  /** All frames of an animation together keep so many times what one picture may. */
  private static final int MOST_KEPT = 4;

  private final ImageReader reader;
  private final ReadingLimits limits;
  private final ReadingOrder order;
  private final List<String> damage = new ArrayList<>();

  FrameReading(ImageReader reader, ReadingLimits limits, ReadingOrder order) {
    this.reader = reader;
    this.limits = limits;
    this.order = order;
    reader.addIIOReadWarningListener((source, warning) -> warned(warning));
  }

  /** Of the warnings only those count after which pixels are missing or wrong. */
  private void warned(String warning) {
    String text = warning.toLowerCase(Locale.ROOT);
    boolean counts =
        text.contains("corrupt") || text.contains("premature") || text.contains("truncated");
    // a reader may say the same for every row
    if (counts && !damage.contains(warning)) {
      damage.add(warning);
    }
  }

  Frames read() throws IOException, NotLooked {
    List<Pixels> frames = new ArrayList<>();
    long kept = 0;
    for (int i = 0; damage.isEmpty() && present(i); i++) {
      if (i == limits.frames() || kept > (long) MOST_KEPT * limits.kept()) {
        damage.add("an animation, of which only the first " + i + " frames were looked at");
        break;
      }
      Pixels frame = frame(i);
      frames.add(frame);
      kept += (long) frame.width() * frame.height();
    }
    if (order == ReadingOrder.FIRST_OF_MANY) {
      damage.add("an animation, of which only the first frame was looked at");
    }
    return new Frames(frames, Orientation.UPRIGHT, String.join("; ", damage));
  }

  /** There is always a first; what is wrong with it shows when it is read. */
  private boolean present(int frame) throws IOException {
    if (frame == 0) {
      return true;
    }
    if (order != ReadingOrder.ANIMATED) {
      return false;
    }
    try {
      return reader.getWidth(frame) > 0;
    } catch (IndexOutOfBoundsException e) {
      return false;
    }
  }

  private Pixels frame(int index) throws IOException, NotLooked {
    int width = reader.getWidth(index);
    int height = reader.getHeight(index);
    limits.check(width, height, order.whole());
    int step = limits.step(width, height);
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(step, step, 0, 0);
    BufferedImage image =
        type(index).createBufferedImage((width - 1) / step + 1, (height - 1) / step + 1);
    param.setDestination(image);
    read(index, param);
    Pixels pixels = new Pixels(image.getWidth(), image.getHeight(), onWhite(image), step);
    return pixels.smaller(Math.max(1, pixels.shortSide() / SHORT_SIDE));
  }

  private void read(int index, ImageReadParam param) {
    try {
      reader.read(index, param);
    } catch (IOException | RuntimeException e) {
      // readers of others throw anything at damaged bytes
      damage.add("it is damaged: " + said(e));
    }
  }

  /** The first type that needs no conversion of colours, which takes longer than the detector. */
  private ImageTypeSpecifier type(int index) throws IOException {
    ImageTypeSpecifier first = null;
    for (Iterator<ImageTypeSpecifier> i = reader.getImageTypes(index); i.hasNext(); ) {
      ImageTypeSpecifier type = i.next();
      if (type.getColorModel().getColorSpace().isCS_sRGB()) {
        return type;
      }
      first = first == null ? type : first;
    }
    if (first == null) {
      throw new IOException("its kind of colours is not known");
    }
    return first;
  }

  private static int[] onWhite(BufferedImage image) {
    BufferedImage plain =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = plain.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return ((DataBufferInt) plain.getRaster().getDataBuffer()).getData();
  }

  /** What an error says, or at least is. */
  static String said(Exception error) {
    String message = error.getMessage();
    return message == null || message.isBlank() ? error.getClass().getSimpleName() : message;
  }
}
