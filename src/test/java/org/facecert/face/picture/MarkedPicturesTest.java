package org.facecert.face.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.facecert.face.FaceFindings;
import org.facecert.face.Judged;
import org.facecert.face.PictureFormat;
import org.facecert.face.PictureFormat.Coding;
import org.facecert.face.PictureJudge;
import org.facecert.face.Place;
import org.facecert.face.find.FaceFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The suite's pictures are known again, and nothing else is taken for one. */
final class MarkedPicturesTest {

  private static final PictureJudge NO_FACE = (bytes, format) -> Judged.noFace(0, "none");
  private final MarkedPictures marked = new MarkedPictures(NO_FACE);

  @Test
  void it_shows_a_face_to_the_detector_that_is_shipped() {
    Judged judged =
        DetectingJudge.withBlazeFace().judge(MarkedPictures.jpeg(), PictureFormat.of(Coding.JPEG));

    assertThat(judged.sight()).isEqualTo(Judged.Sight.FACE);
  }

  @ParameterizedTest
  @ValueSource(ints = {720, 320, 160, 96, 48, 32})
  void it_is_known_again_in_any_size(int side) throws IOException {
    assertThat(isMarked(written(scaled(picture(), side, side), "jpeg"), Coding.JPEG)).isTrue();
    assertThat(isMarked(written(scaled(picture(), side, side * 3 / 4), "png"), Coding.PNG))
        .isTrue();
  }

  @Test
  void it_is_known_again_turned_mirrored_and_in_other_shades() throws IOException {
    BufferedImage whole = picture();
    BufferedImage turned = new BufferedImage(720, 720, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < 720; y++) {
      for (int x = 0; x < 720; x++) {
        turned.setRGB(719 - y, x, new Color(whole.getRGB(x, y)).darker().getRGB());
      }
    }
    assertThat(isMarked(written(turned, "png"), Coding.PNG)).isTrue();
    assertThat(isMarked(written(mirrored(turned), "png"), Coding.PNG)).isTrue();
  }

  @Test
  void it_is_found_through_encodings_and_named_as_it_is() throws IOException {
    byte[] small = written(scaled(picture(), 160, 160), "jpeg");
    String text = "{\"event\":\"" + Base64.getEncoder().encodeToString(small) + "\"}";
    try (FaceFinder finder = new FaceFinder(marked, 1)) {
      FaceFindings found = finder.find(text.getBytes(StandardCharsets.UTF_8), Place.whole());
      assertThat(found.finds()).extracting(MarkedPictures::kind).containsExactly("album-picture");
      assertThat(found.finds()).extracting("confidence").containsExactly(1.0);
    }
  }

  @Test
  void of_others_the_other_judge_speaks() throws IOException {
    assertThat(marked.judge(new byte[] {1, 2, 3}, PictureFormat.of(Coding.JPEG)).detector())
        .isEqualTo("none");
    assertThat(isMarked(written(drawing(), "png"), Coding.PNG)).isFalse();
  }

  @Test
  void no_picture_of_chance_is_taken_for_one() {
    Random random = new Random(11);
    for (int picture = 0; picture < 20_000; picture++) {
      int[] squares = new int[32 * 32];
      int[] shades = random.ints(64, 0, 256).toArray();
      for (int at = 0; at < squares.length; at++) {
        squares[at] = shades[at / 32 / 4 * 8 + at % 32 / 4] * 0x010101;
      }
      assertThat(AlbumMark.isOn(new Pixels(32, 32, squares, 1))).isFalse();
    }
  }

  private boolean isMarked(byte[] bytes, Coding coding) {
    return marked.judge(bytes, PictureFormat.of(coding)).sight() == Judged.Sight.FACE;
  }

  private static BufferedImage picture() throws IOException {
    return ImageIO.read(new ByteArrayInputStream(MarkedPictures.jpeg()));
  }

  private static BufferedImage mirrored(BufferedImage picture) {
    BufferedImage mirrored =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D on = mirrored.createGraphics();
    on.drawImage(picture, picture.getWidth(), 0, -picture.getWidth(), picture.getHeight(), null);
    on.dispose();
    return mirrored;
  }

  private static BufferedImage scaled(BufferedImage picture, int width, int height) {
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D on = scaled.createGraphics();
    on.drawImage(picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
    on.dispose();
    return scaled;
  }

  private static BufferedImage drawing() {
    BufferedImage drawing = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D on = drawing.createGraphics();
    for (Color colour : List.of(Color.WHITE, Color.BLUE, Color.GRAY)) {
      on.setColor(colour);
      on.fillOval(colour.getRed() / 2, 40, 200, 200);
    }
    on.dispose();
    return drawing;
  }

  private static byte[] written(BufferedImage picture, String as) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, as, bytes);
    return bytes.toByteArray();
  }
}
