package org.facecert.face.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import org.facecert.face.FaceArea;
import org.facecert.face.PictureFormat.Coding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OrientationTest {

  private static final FaceArea STORED = new FaceArea(0.1, 0.2, 0.3, 0.5, 0.9);

  /** The middle of what is stored at 0.2 across, 0.35 down; by CIPA DC-008's table of the tag. */
  @ParameterizedTest(name = "EXIF {0}")
  @CsvSource({
    "1, 0.2, 0.35",
    "2, 0.8, 0.35",
    "3, 0.8, 0.65",
    "4, 0.2, 0.65",
    "5, 0.35, 0.2",
    "6, 0.65, 0.2",
    "7, 0.65, 0.8",
    "8, 0.35, 0.8",
    "0, 0.2, 0.35",
    "99, 0.2, 0.35"
  })
  void a_place_is_where_it_is_when_the_picture_stands_upright(int exif, double x, double y) {
    FaceArea upright = Orientation.of(exif).upright(STORED);

    assertThat((upright.left() + upright.right()) / 2).isCloseTo(x, within(1e-9));
    assertThat((upright.top() + upright.bottom()) / 2).isCloseTo(y, within(1e-9));
    assertThat(upright.left()).isLessThan(upright.right());
    assertThat(upright.top()).isLessThan(upright.bottom());
    assertThat(upright.confidence()).isEqualTo(0.9);
  }

  @Test
  void png_and_webp_tell_it_in_a_chunk() {
    byte[] tiff = bytes("II*\0\b\0\0\0\1\0\u0012\1\3\0\1\0\0\0\6\0\0\0\0\0\0\0");
    byte[] png =
        joined(
            bytes("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR13 bytes hereCRC-"),
            joined(bytes("\0\0\0\u001aeXIf"), joined(tiff, bytes("CRC-"))));
    byte[] webp = joined(bytes("RIFF????WEBPEXIF\u001a\0\0\0"), joined(tiff, bytes("more than 8")));

    assertThat(Exif.orientation(png, Coding.PNG)).isEqualTo(Orientation.of(6));
    assertThat(Exif.orientation(webp, Coding.WEBP)).isEqualTo(Orientation.of(6));
  }

  /** A length below nothing would lead back to itself. */
  @Test
  @Timeout(5)
  void what_leads_back_to_itself_ends() {
    byte[] png = bytes("\u0089PNG\r\n\u001a\n\u00ff\u00ff\u00ff\u00f4abcd------------------------");
    byte[] webp = bytes("RIFF????WEBPabcd\u00f8\u00ff\u00ff\u00ff------------------------");

    assertThat(Exif.orientation(png, Coding.PNG)).isEqualTo(Orientation.UPRIGHT);
    assertThat(Exif.orientation(webp, Coding.WEBP)).isEqualTo(Orientation.UPRIGHT);
    assertThat(Headers.order(png, Coding.PNG)).isEqualTo(Headers.ReadingOrder.ROWS);
  }

  @Test
  void what_points_nowhere_is_upright() {
    byte[] loop = bytes("\u00ff\u00d8\u00ff\u00e1\0\u0010Exif\0\0II*\0\u00ff\u00ff\u00ff\u007f");

    assertThat(Exif.orientation(loop, Coding.JPEG)).isEqualTo(Orientation.UPRIGHT);
    assertThat(Exif.orientation(new byte[0], Coding.PNG)).isEqualTo(Orientation.UPRIGHT);
    assertThat(
            Exif.orientation(
                bytes("RIFF????WEBPabcd\u00ff\u00ff\u00ff\u00ff--------"), Coding.WEBP))
        .isEqualTo(Orientation.UPRIGHT);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    return Encoded.inserted(first, first.length, second);
  }
}
