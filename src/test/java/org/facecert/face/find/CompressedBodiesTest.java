package org.facecert.face.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.facecert.face.FaceFindings;
import org.facecert.face.Find;
import org.facecert.face.Place;
import org.facecert.face.Unknown;
import org.facecert.face.Unknown.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bodies as servers send them and caches keep them, and frames as cameras give them. */
final class CompressedBodiesTest {

  private static final byte[] PICTURE = Drawn.jpeg(3);

  private final EveryPictureIsAFace judge = new EveryPictureIsAFace();
  private final FaceFinder finder = new FaceFinder(judge, 1);

  @AfterEach
  void close() {
    finder.close();
  }

  @Test
  void a_body_in_brotli_is_decoded_though_nothing_says_so() throws IOException {
    assertThat(find(brotli()).finds())
        .extracting(find -> find.place().toString())
        .containsExactly("0 > brotli > base64@9 > jpeg");
    assertThat(judge.saw(PICTURE)).isTrue();
  }

  @Test
  void a_damaged_body_in_brotli_is_unknown() throws IOException {
    FaceFindings findings = find(Arrays.copyOf(brotli(), 1500));

    assertThat(findings.finds()).isEmpty();
    assertThat(findings.unknown()).extracting(Unknown::reason).containsExactly(Reason.HIGH_ENTROPY);
  }

  @Test
  void a_body_in_bare_deflate_too() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream deflate =
        new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION, true))) {
      deflate.write(PICTURE);
    }

    find(out.toByteArray());

    assertThat(judge.saw(PICTURE)).isTrue();
  }

  @Test
  void a_body_in_zstandard_among_others_and_its_end_is_known() throws IOException {
    byte[] body = zstd(PICTURE);

    FaceFindings findings = find(Drawn.join(new byte[50], body, new byte[50], body));

    assertThat(judge.saw(PICTURE)).isTrue();
    assertThat(findings.finds())
        .extracting(find -> find.place().toString())
        .containsExactly("50 > zstd > jpeg", (100 + body.length) + " > zstd > jpeg");
  }

  @Test
  void damaged_zstandard_is_said_to_be_damaged() throws IOException {
    byte[] body = zstd(Drawn.join(Drawn.noise(5000, 1), PICTURE));
    for (int at = 10; at < body.length; at += 97) {
      body[at] ^= 0x55;
      assertThat(find(body).unknown()).isNotEmpty();
    }
  }

  /** A window of 2 GiB, once with a length of the content that is no smaller. */
  @Test
  void zstandard_with_a_window_that_no_memory_holds_is_damaged_and_ends_nothing() {
    byte window = (byte) (21 << 3);
    byte[] lengthSaid = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, (byte) 0xC0, window};
    byte[] length = {0x7F, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F};
    byte[] noLength = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, window};
    byte[] lastRawBlock = {8 << 3 | 1, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8};

    for (byte[] head : List.of(Drawn.join(lengthSaid, length), noLength)) {
      FaceFindings findings = find(Drawn.join(head, lastRawBlock, new byte[50], PICTURE));

      assertThat(findings.unknown()).extracting(Unknown::reason).contains(Reason.DAMAGED);
      assertThat(findings.unknown()).anyMatch(damage -> damage.detail().startsWith("zstd: "));
      assertThat(judge.saw(PICTURE)).isTrue();
    }
  }

  @Test
  void an_entry_of_a_web_views_cache_is_opened() throws IOException {
    byte[] key = latin("1/0/https://example.org/face");
    byte[] head =
        Drawn.join(
            latin("0\\r\u00a7\u001bm\u00fb\u00fc"),
            new byte[] {5, 0, 0, 0, (byte) key.length, 0, 0, 0, 1, 2, 3, 4, 0, 0, 0, 0},
            key);
    byte[] end = Drawn.join(latin("\u00d8A\r\u0097Eo\u00fa\u00f4"), new byte[16]);

    find(Drawn.join(head, brotli(), end, latin("content-encoding:br"), end));

    assertThat(judge.saw(PICTURE)).isTrue();
  }

  @Test
  void frames_of_a_camera_are_cut_by_the_size_that_fits() {
    byte[] frame = nv21(640, 480, 5);
    byte[] other = nv21(640, 480, 6);

    FaceFindings findings = find(Drawn.join(frame, other));

    assertThat(judge.saw(frame)).isTrue();
    assertThat(judge.saw(other)).isTrue();
    assertThat(findings.finds()).extracting(Find::kind).containsExactly("nv21", "nv21");
  }

  @Test
  void noise_of_a_frames_length_is_no_frame() {
    assertThat(find(Drawn.noise(640 * 480 * 3 / 2, 1)).finds()).isEmpty();
    assertThat(find(new byte[640 * 480 * 3 / 2]).finds()).isEmpty();
  }

  private FaceFindings find(byte[] bytes) {
    return finder.find(bytes, Place.whole());
  }

  private static byte[] nv21(int width, int height, long seed) {
    BufferedImage picture = Drawn.picture(width, height, seed);
    byte[] frame = new byte[width * height * 3 / 2];
    Arrays.fill(frame, (byte) 128);
    for (int i = 0; i < width * height; i++) {
      int rgb = picture.getRGB(i % width, i / width);
      frame[i] = (byte) (((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3);
    }
    return frame;
  }

  private static byte[] brotli() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(CompressedBodiesTest.class.getResourceAsStream("body.json.br"))) {
      return in.readAllBytes();
    }
  }

  private static byte[] zstd(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zstd = new ZstdOutputStream(out)) {
      zstd.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void all_of_it_is_there_once() throws IOException {
    assertThat(List.of(find(brotli()).finds(), find(zstd(PICTURE)).finds()))
        .allSatisfy(finds -> assertThat(finds).hasSize(1));
  }
}
