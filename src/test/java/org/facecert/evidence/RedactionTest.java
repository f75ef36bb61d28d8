package org.facecert.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RedactionTest {

  private final Redaction redaction = new Redaction(List.of("s3cret", "s3cret-longer", "a"));

  @Test
  void masks_account_values_longest_first() {
    assertThat(redaction.mask("typed s3cret-longer, then s3cret")).isEqualTo("typed •••, then •••");
  }

  @Test
  void leaves_values_alone_that_stand_in_any_text() {
    assertThat(redaction.mask("a banana")).isEqualTo("a banana");
  }

  @Test
  void masks_mobile_and_identity_numbers_it_was_not_told_of() {
    assertThat(redaction.mask("电话13800000000，身份证11010519491231002X。")).isEqualTo("电话•••，身份证•••。");
    assertThat(redaction.mask("order 9138000000001")).isEqualTo("order 9138000000001");
  }

  @Test
  void coarsens_a_region_and_nothing_else() {
    BufferedImage picture = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 64; y++) {
      for (int x = 0; x < 64; x++) {
        picture.setRGB(x, y, new Color(x * 4, y * 4, (x * y) % 256).getRGB());
      }
    }

    BufferedImage masked = redaction.mask(picture, List.of(new Rectangle(32, 0, 100, 64)));

    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < 64; y++) {
      for (int x = 0; x < 64; x++) {
        if (x < 32) {
          assertThat(masked.getRGB(x, y)).isEqualTo(picture.getRGB(x, y));
        } else {
          colours.add(masked.getRGB(x, y));
        }
      }
    }
    assertThat(colours).hasSizeLessThanOrEqualTo(64);
  }
}
