package org.facecert.fake;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.facecert.face.FaceArea;
import org.facecert.face.Judged;
import org.facecert.face.PictureFormat;
import org.facecert.face.PictureJudge;

/**
 * In place of the detector, which takes its time: on the fake phone's screens a preview shows a
 * face, and so does any other picture that is no picture of darkness. That the detector finds one
 * is tested where it is at work (SubjectProbeTest, LogProbeTest).
 */
final class ScreenFaces implements PictureJudge {

  /** bytes of a picture on which there is nothing, at most */
  private static final int DARK = 4096;

  private static final String BY = "rehearsal";

  @Override
  public Judged judge(byte[] bytes, PictureFormat format) {
    BufferedImage picture;
    try {
      picture = ImageIO.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      // as the detector answers where nobody can read it
      return Judged.notLookedAt(String.valueOf(e.getMessage()));
    }
    if (picture != null && picture.getWidth() == Layout.WIDTH) {
      return onScreen(picture);
    }
    return bytes.length > DARK ? Judged.face(0.9, List.of(), BY) : Judged.noFace(0, BY);
  }

  /** In the middle of the preview, if there is one. */
  private static Judged onScreen(BufferedImage screen) {
    for (int y = 0; y < screen.getHeight(); y += 10) {
      for (int x = 0; x < screen.getWidth(); x += 10) {
        if ((screen.getRGB(x, y) & 0xFFFFFF) == (Color.DARK_GRAY.getRGB() & 0xFFFFFF)) {
          double left = (double) x / screen.getWidth();
          double top = (double) y / screen.getHeight();
          return Judged.face(0.9, List.of(new FaceArea(left, top, left, top + 0.01, 0.9)), BY);
        }
      }
    }
    return Judged.noFace(0, BY);
  }
}
