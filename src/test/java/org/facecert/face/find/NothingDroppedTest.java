package org.facecert.face.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.facecert.face.FaceFindings;
import org.facecert.face.Place;
import org.facecert.face.Unknown.Reason;
import org.junit.jupiter.api.Test;

/** What lies in something that a reader claims for itself is looked at all the same. */
final class NothingDroppedTest {

  private static final byte[] PICTURE = Drawn.jpeg(77);

  private final EveryPictureIsAFace judge = new EveryPictureIsAFace();

  @Test
  void a_picture_in_base64_within_JSON_in_a_form_is_found() {
    String json = "{\"image\":\"" + Base64.getEncoder().encodeToString(PICTURE) + "\"}";
    find(text("id=7&json=" + URLEncoder.encode(json, StandardCharsets.UTF_8) + "&end=1"));
    assertFound();
  }

  @Test
  void a_picture_in_a_form_behind_the_name_of_its_field_is_found() {
    String bytes = new String(PICTURE, StandardCharsets.ISO_8859_1);
    find(text("id=7&photo=" + URLEncoder.encode(bytes, StandardCharsets.ISO_8859_1) + "&end=1"));
    assertFound();
  }

  @Test
  void bytes_one_in_a_line_are_found() {
    StringBuilder lines = new StringBuilder();
    for (byte each : PICTURE) {
      lines.append(each & 0xFF).append('\n');
    }
    find(text(lines.toString()));
    assertFound();
  }

  @Test
  void a_picture_between_the_header_of_a_bitmap_and_its_pixels_is_found() {
    byte[] bitmap = Drawn.bytes("bmp", 20, 1);
    byte[] head = Arrays.copyOf(bitmap, 54);
    ByteBuffer numbers = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    numbers.putInt(2, bitmap.length + PICTURE.length).putInt(10, 54 + PICTURE.length);
    find(Drawn.join(head, PICTURE, Arrays.copyOfRange(bitmap, 54, bitmap.length)));
    assertFound();
  }

  @Test
  void a_bitmap_that_does_not_tell_its_length_is_found() {
    byte[] bitmap = Drawn.bytes("bmp", 20, 1);
    ByteBuffer.wrap(bitmap).putInt(2, 0);
    assertThat(find(bitmap).finds()).hasSize(1);
  }

  @Test
  void a_bitmap_of_more_than_64_MiB_is_not_passed_over() {
    byte[] bitmap = Drawn.bytes("bmp", 20, 1);
    ByteBuffer.wrap(bitmap).order(ByteOrder.LITTLE_ENDIAN).putInt(2, 100 << 20);
    assertThat(find(bitmap).unknown()).extracting(each -> each.reason()).contains(Reason.DAMAGED);
  }

  @Test
  void a_picture_behind_the_thumbnail_of_JFIF_is_found() {
    byte[] outer = Drawn.jpeg(5);
    byte[] segment = Drawn.join(text("JFIF\0\1\1\0\0\1\0\1\0\0"), PICTURE);
    find(withSegment(outer, 2, 0xE0, segment));
    assertFound();
  }

  @Test
  void a_picture_in_a_segment_behind_the_scan_is_found() {
    byte[] outer = Drawn.jpeg(5);
    find(withSegment(outer, outer.length - 2, 0xE5, PICTURE));
    assertFound();
  }

  @Test
  void a_JPEG_may_end_in_the_midst_of_a_comments_head() {
    byte[] outer = Drawn.jpeg(5);
    byte[] cut = Drawn.join(Arrays.copyOf(outer, outer.length - 2), bytes(0xFF, 0xFE));
    assertThat(find(cut).unknown()).extracting(each -> each.reason()).contains(Reason.DAMAGED);
  }

  @Test
  void a_picture_behind_what_was_compressed_in_an_archives_file_is_found() {
    byte[] zip = Wrapping.ZIP.wrap(text("nothing of note"));
    int name = zip[26] & 0xFF;
    int length = 30 + name;
    ByteBuffer numbers = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    numbers.putShort(6, (short) 0).putInt(18, 17 + PICTURE.length);
    find(Drawn.join(Arrays.copyOf(zip, length + 17), PICTURE));
    assertFound();
  }

  @Test
  void a_plain_TIFF_picture_in_base64_is_unknown() {
    byte[] tiff = Drawn.join(text("II*\0"), new byte[20_000]);
    FaceFindings found = find(text("{\"p\":\"" + Base64.getEncoder().encodeToString(tiff) + "\"}"));
    assertThat(found.unknown()).extracting(each -> each.reason()).contains(Reason.NOT_OPENED);
  }

  @Test
  void of_an_animation_in_HEIF_the_film_is_unknown_and_of_a_cut_picture_the_rest() {
    byte[] picture =
        Drawn.join(text("\0\0\0\030ftypmsf1\0\0\0\0mif1heic"), box("meta"), box("moov"));

    assertThat(find(picture).unknown())
        .extracting(each -> each.reason())
        .containsExactly(Reason.NOT_OPENED);
    assertThat(find(Arrays.copyOf(picture, picture.length - 1)).unknown())
        .extracting(each -> each.reason())
        .contains(Reason.DAMAGED);
  }

  @Test
  void of_more_frames_than_are_looked_at_the_others_are_unknown() {
    byte[] frame = new byte[176 * 144 * 3 / 2];
    for (int i = 0; i < frame.length; i++) {
      frame[i] = (byte) (i % 176);
    }
    byte[][] film = new byte[17][];
    Arrays.fill(film, frame);

    FaceFindings found = find(Drawn.join(film));

    assertThat(found.finds()).hasSize(16);
    assertThat(found.unknown()).extracting(each -> each.reason()).contains(Reason.BOUND);
  }

  private static byte[] box(String name) {
    return Drawn.join(bytes(0, 0, 0, 16), text(name), new byte[8]);
  }

  private static byte[] withSegment(byte[] jpeg, int at, int marker, byte[] segment) {
    int length = segment.length + 2;
    return Drawn.join(
        Arrays.copyOf(jpeg, at),
        bytes(0xFF, marker, length >> 8, length),
        segment,
        Arrays.copyOfRange(jpeg, at, jpeg.length));
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private FaceFindings find(byte[] bytes) {
    try (FaceFinder finder = new FaceFinder(judge, 1)) {
      return finder.find(bytes, Place.whole());
    }
  }

  private void assertFound() {
    assertThat(judge.saw(PICTURE)).isTrue();
  }
}
