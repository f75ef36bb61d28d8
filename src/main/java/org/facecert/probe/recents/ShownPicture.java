package org.facecert.probe.recents;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.facecert.face.FaceArea;
import org.facecert.face.Judged;
import org.facecert.face.PictureFormat;
import org.facecert.face.PictureFormat.Coding;
import org.facecert.face.PictureJudge;
import org.jspecify.annotations.Nullable;

/**
 * What a screenshot shows: {@code face} in the word of {@link Judged.Sight}, {@code x} and {@code
 * y} of its middle in pixels, and {@code blank} where it is black but for the system's bars, or
 * none, as the phone gives a screen of which no picture may be taken.
 */
final class ShownPicture {

  /** of 255: what is no brighter is black */
  private static final int DARK = 8;

  /** the part of the height at both ends that the system's own bars take at most */
  private static final int BARS = 14;

  /** pixels between two that are looked at */
  private static final int STRIDE = 4;

  private final PictureJudge judge;

  ShownPicture(PictureJudge judge) {
    this.judge = judge;
  }

  Map<String, String> values(byte[] png) {
    Map<String, String> values = new LinkedHashMap<>();
    BufferedImage picture = read(png);
    Judged judged = judge.judge(png, PictureFormat.of(Coding.PNG));
    values.put("face", judged.sight().name());
    values.put("confidence", String.valueOf(judged.confidence()));
    values.put("by", judged.detector());
    values.put("blank", String.valueOf(picture == null || isBlack(picture)));
    if (picture != null && !judged.faces().isEmpty()) {
      FaceArea face = judged.faces().get(0);
      values.put("x", pixels((face.left() + face.right()) / 2 * picture.getWidth()));
      values.put("y", pixels((face.top() + face.bottom()) / 2 * picture.getHeight()));
    }
    return values;
  }

  /** Whether the face would be found where the screen is shown half as large. */
  String half(byte[] png) {
    BufferedImage picture = read(png);
    return picture == null
        ? Judged.Sight.NOT_LOOKED_AT.name()
        : judge.judge(halved(picture), PictureFormat.of(Coding.PNG)).sight().name();
  }

  private static String pixels(double place) {
    return String.format(Locale.ROOT, "%.0f", place);
  }

  private static @Nullable BufferedImage read(byte[] png) {
    try {
      return ImageIO.read(new ByteArrayInputStream(png));
    } catch (IOException e) {
      // the judge says that it is none
      return null;
    }
  }

  private static boolean isBlack(BufferedImage picture) {
    int bar = picture.getHeight() / BARS;
    for (int y = bar; y < picture.getHeight() - bar; y += STRIDE) {
      for (int x = 0; x < picture.getWidth(); x += STRIDE) {
        int rgb = picture.getRGB(x, y);
        if (Math.max(Math.max(rgb >> 16 & 255, rgb >> 8 & 255), rgb & 255) > DARK) {
          return false;
        }
      }
    }
    return true;
  }

  /** In the middle of a screen of the same size. */
  private static byte[] halved(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    BufferedImage screen = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D on = screen.createGraphics();
    on.drawImage(
        picture.getScaledInstance(width / 2, height / 2, Image.SCALE_AREA_AVERAGING),
        width / 4,
        height / 4,
        null);
    on.dispose();
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(screen, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
