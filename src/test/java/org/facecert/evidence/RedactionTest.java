package org.facecert.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13912345678",
        "139 1234 5678",
        "139-1234-5678",
        "1 3 9 1 2 3 4 5 6 7 8",
        "139.1234.5678",
        "１３９１２３４５６７８",
        "１３９ １２３４ ５６７８",
        "+86 139 1234 5678",
        "+44 20 7946 0958",
        "(415) 555-0132",
        "11010519491231002X",
        "110105 19491231 002X",
        "110105-19491231-0021",
        "6222 0212 3456 7890 123",
        "4111-1111-1111-1111",
        "４１１１ １１１１ １１１１ １１１１",
        "A123456(7)",
        "A123456789",
        "E12345678",
        "078-05-1120",
        "li.lei+test@example.org",
        "ｌｉ＠example.org",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
      })
  void masks_what_belongs_to_somebody_in_any_grouping(String personal) {
    assertThat(redaction.mask("他说 " + personal + "，完")).isEqualTo("他说 •••，完");
  }

  @Test
  void masks_what_opens_a_session_and_keeps_what_it_is() {
    assertThat(redaction.mask("Authorization: Bearer abc.DEF-123456"))
        .isEqualTo("Authorization: Bearer •••");
    assertThat(redaction.mask("JSESSIONID=8F3A11C09B7D; path=/"))
        .isEqualTo("JSESSIONID=•••; path=/");
    assertThat(redaction.mask("{\"access_token\": \"a1b2c3d4e5\"}"))
        .isEqualTo("{\"access_token\": \"•••\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FC-20260301-100200-1234",
        "2026-03-01T10:02:00.123Z",
        "2026-11-28 17:53:51",
        "[0,100][1080,2400]",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "12,345,678 B",
        "session: sign in again",
        "the token is required",
        "SC-02, GB/T 41819-2022",
        "order 9138000000001"
      })
  void leaves_alone_what_belongs_to_nobody(String text) {
    assertThat(redaction.mask(text)).isEqualTo(text);
  }

  @Test
  void masks_by_digests_alone_what_was_typed() throws IOException {
    ObjectMapper json = Json.mapper();
    String kept = json.writeValueAsString(TypedValues.of(List.of("Lin Test", "246810", "Käthe")));
    Redaction later = new Redaction(json.readValue(kept, TypedValues.class));

    assertThat(kept).doesNotContain("Lin", "246810", "Käthe");
    assertThat(later.mask("LIN TEST, code ２４６８１０ for käthe, not 246811"))
        .isEqualTo("•••, code ••• for •••, not 246811");
    assertThat(TypedValues.of(List.of("246810")).salt())
        .isNotEqualTo(TypedValues.of(List.of("246810")).salt());
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
