package org.facecert.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.facecert.evidence.Redaction;
import org.junit.jupiter.api.Test;

final class MaskedPictureTest {

  private static final Redaction REDACTION = new Redaction(List.of());
  private static final Rectangle WHOLE = new Rectangle(0, 0, 200, 400);

  @Test
  void covers_texts_where_the_page_source_puts_them_and_nothing_else() {
    Rectangle place = new Rectangle(20, 40, 100, 40);
    BufferedImage shown = masked(new Blindfold.Hidden(WHOLE, List.of(place), List.of(), List.of()));
    // the screenshot is twice as large as the page source measures
    assertThat(colours(shown, new Rectangle(40, 80, 200, 80))).hasSizeLessThanOrEqualTo(2);
    assertThat(colours(shown, new Rectangle(40, 200, 200, 80))).hasSizeGreaterThan(100);
  }

  @Test
  void leaves_of_a_face_at_most_eight_by_eight_colours() {
    BufferedImage shown =
        masked(
            new Blindfold.Hidden(
                WHOLE, List.of(), List.of(new Rectangle(0, 0, 200, 200)), List.of()));
    assertThat(colours(shown, new Rectangle(0, 0, 400, 400))).hasSizeLessThanOrEqualTo(64);
  }

  @Test
  void hides_all_when_nobody_knows_what_the_picture_shows() {
    BufferedImage shown = MaskedPicture.hide(picture(), Optional.empty(), REDACTION);
    assertThat(colours(shown, new Rectangle(0, 0, 400, 800))).hasSizeLessThanOrEqualTo(64);
  }

  @Test
  void is_scaled_down_and_keeps_its_shape() throws IOException {
    Optional<Blindfold.Hidden> nothing =
        Optional.of(new Blindfold.Hidden(WHOLE, List.of(), List.of(), List.of()));
    MaskedPicture masked = MaskedPicture.of(bytes(), nothing, REDACTION, 100, 0.8f).orElseThrow();
    assertThat(masked.width()).isEqualTo(100);
    assertThat(masked.height()).isEqualTo(200);
  }

  @Test
  void says_so_when_the_bytes_are_no_picture() {
    byte[] half = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0};
    assertThat(MaskedPicture.of(half, Optional.empty(), REDACTION, 100, 1)).isEmpty();
    assertThat(MaskedPicture.of(new byte[0], Optional.empty(), REDACTION, 100, 1)).isEmpty();
  }

  private static BufferedImage masked(Blindfold.Hidden hidden) {
    return MaskedPicture.hide(picture(), Optional.of(hidden), REDACTION);
  }

  /** Nearly every pixel another colour. */
  private static BufferedImage picture() {
    BufferedImage image = new BufferedImage(400, 800, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 800; y++) {
      for (int x = 0; x < 400; x++) {
        image.setRGB(x, y, x % 256 << 16 | y % 256 << 8 | (x / 256 + 2 * (y / 256)) * 16);
      }
    }
    return image;
  }

  private static byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture(), "png", out);
    return out.toByteArray();
  }

  private static Set<Integer> colours(BufferedImage image, Rectangle place) {
    Set<Integer> colours = new HashSet<>();
    for (int y = place.y; y < place.y + place.height; y++) {
      for (int x = place.x; x < place.x + place.width; x++) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours;
  }
}
