package org.facecert.face.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.facecert.face.Find;
import org.facecert.face.Judged;
import org.facecert.face.PictureFormat;
import org.facecert.face.PictureJudge;

/**
 * Knows the suite's own pictures again, which it puts into a phone's album, and asks another judge
 * about all else. They show a drawn face, so that one of them is face data as any picture of a face
 * is.
 */
public final class MarkedPictures implements PictureJudge {

  /** The kind of a find that is one of them. */
  public static final String KIND = "album-picture";

  private static final String BY = "the suite's own mark";

  /** pixels of a side */
  private static final int SIDE = 720;

  private final PictureJudge others;
  private final PictureReader reader = new PictureReader(ReadingLimits.USUAL);

  public MarkedPictures(PictureJudge others) {
    this.others = others;
  }

  /** One of them, as JPEG: a face that nobody has, drawn, within the mark. */
  public static byte[] jpeg() {
    try (InputStream drawn = MarkedPictures.class.getResourceAsStream("drawn-face.jpg")) {
      if (drawn == null) {
        throw new IllegalStateException("drawn-face.jpg is not in the package");
      }
      BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
      Graphics2D on = picture.createGraphics();
      on.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      on.drawImage(ImageIO.read(drawn), SIDE / 4, SIDE / 4, SIDE / 2, SIDE / 2, null);
      AlbumMark.draw(on, SIDE);
      on.dispose();
      ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
      ImageIO.write(picture, "jpeg", jpeg);
      return jpeg.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was found, as it is named in results. */
  public static String kind(Find find) {
    return find.by().equals(BY) ? KIND : find.kind();
  }

  @Override
  public Judged judge(byte[] bytes, PictureFormat format) {
    return isMarked(bytes, format) ? Judged.face(1, List.of(), BY) : others.judge(bytes, format);
  }

  private boolean isMarked(byte[] bytes, PictureFormat format) {
    try {
      return reader.read(bytes, format).pictures().stream().anyMatch(AlbumMark::isOn);
    } catch (NotLooked e) {
      // the other judge says why
      return false;
    }
  }
}
