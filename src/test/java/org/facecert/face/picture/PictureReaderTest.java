package org.facecert.face.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.facecert.face.PictureFormat;
import org.facecert.face.PictureFormat.Coding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class PictureReaderTest {

  private static final ReadingLimits SMALL = new ReadingLimits(1000, 1_000_000, 10_000, 5_000, 3);

  private final PictureReader reader = new PictureReader(ReadingLimits.USUAL);

  static Stream<Arguments> codings() {
    BufferedImage plain = Encoded.halves(BufferedImage.TYPE_INT_RGB);
    BufferedImage clear = Encoded.halves(BufferedImage.TYPE_INT_ARGB);
    BufferedImage palette = Encoded.halves(BufferedImage.TYPE_BYTE_INDEXED);
    return Stream.of(
        Arguments.of("JPEG", Coding.JPEG, Encoded.bytes("jpeg", plain, false)),
        Arguments.of("JPEG, progressive", Coding.JPEG, Encoded.bytes("jpeg", plain, true)),
        Arguments.of("JPEG, CMYK", Coding.JPEG, Encoded.cmykHalves()),
        Arguments.of("PNG", Coding.PNG, Encoded.png(plain)),
        Arguments.of("PNG, interlaced", Coding.PNG, Encoded.bytes("png", plain, true)),
        Arguments.of("PNG, transparency", Coding.PNG, Encoded.png(clear)),
        Arguments.of("PNG, palette", Coding.PNG, Encoded.png(palette)),
        Arguments.of("GIF", Coding.GIF, Encoded.bytes("gif", palette, false)),
        Arguments.of("BMP", Coding.BMP, Encoded.bytes("bmp", plain, false)),
        Arguments.of("WebP, lossy", Coding.WEBP, Encoded.sample("halves-lossy.webp")),
        Arguments.of("WebP, lossless", Coding.WEBP, Encoded.sample("halves-lossless.webp")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("codings")
  void reads_each_coding(String name, Coding coding, byte[] bytes) throws NotLooked {
    Frames frames = reader.read(bytes, PictureFormat.of(coding));

    assertThat(frames.damage()).isEmpty();
    assertThat(frames.pictures()).hasSize(1);
    assertHalves(frames.pictures().get(0));
  }

  @ParameterizedTest
  @CsvSource({
    "heif-convert, HEIF, halves.heic",
    "heif-convert, AVIF, halves.avif",
    "opj_decompress, JPEG_2000, halves.jp2",
    "opj_decompress, JPEG_2000, halves.j2k"
  })
  void asks_a_program_of_the_machine_where_no_library_reads(
      String program, Coding coding, String sample) throws NotLooked {
    assumeTrue(installed(program), program + " is not installed");

    Frames frames = reader.read(Encoded.sample(sample), PictureFormat.of(coding));

    assertHalves(frames.pictures().get(0));
  }

  private static boolean installed(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /**
   * WebP that an encoder wrote in haste ({@code cwebp -m 0}, animations by Pillow) predicts from
   * beyond the first corner. A reader that takes zeros for what is there shows all of it too dark
   * or green, without an error and without a face (TwelveMonkeys' up to 3.14.0).
   */
  @Test
  void webp_in_haste_has_its_colours() throws NotLooked {
    byte[] bytes = Encoded.sample("drawn-face-in-haste.webp");

    Pixels pixels = reader.read(bytes, PictureFormat.of(Coding.WEBP)).pictures().get(0);

    assertColour(pixels.rgb()[5 * 64 + 5], 0xBCC8C6);
  }

  @Test
  void what_shines_through_stands_on_white() throws NotLooked {
    byte[] nothing = Encoded.png(new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB));

    Pixels pixels = reader.read(nothing, PictureFormat.of(Coding.PNG)).pictures().get(0);

    assertThat(Arrays.stream(pixels.rgb())).allMatch(pixel -> (pixel & 0xFFFFFF) == 0xFFFFFF);
  }

  @Test
  void grey_stays_as_light_as_it_is() throws NotLooked {
    BufferedImage grey = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
    int[] levels = new int[64];
    Arrays.fill(levels, 100);
    grey.getRaster().setPixels(0, 0, 8, 8, levels);

    for (Coding coding : List.of(Coding.PNG, Coding.JPEG)) {
      byte[] bytes = Encoded.bytes(coding.key(), grey, false);
      Pixels pixels = reader.read(bytes, PictureFormat.of(coding)).pictures().get(0);
      assertThat(pixels.rgb()[20] & 255).as(coding.key()).isCloseTo(100, within(2));
    }
  }

  @Test
  void reads_pixels_without_a_header() throws NotLooked {
    byte[] thumbnail = {(byte) 255, 0, 0, 0, 0, (byte) 255};
    byte[] frame = {10, 20, 30, 40, 0, 0};

    Pixels colours = raw(thumbnail, Coding.RGB, 2, 1);
    Pixels luminance = raw(frame, Coding.NV21, 2, 2);
    Pixels plane = raw(frame, Coding.GRAY, 3, 2);

    assertThat(colours.rgb()).containsExactly(0xFF0000, 0x0000FF);
    assertThat(luminance.rgb()).containsExactly(0x0A0A0A, 0x141414, 0x1E1E1E, 0x282828);
    assertThat(plane.rgb()).startsWith(0x0A0A0A).hasSize(6);
  }

  private Pixels raw(byte[] bytes, Coding coding, int width, int height) throws NotLooked {
    return reader.read(bytes, new PictureFormat(coding, width, height)).pictures().get(0);
  }

  @Test
  void too_few_bytes_for_the_stated_size_are_not_looked_at() {
    assertThatThrownBy(() -> raw(new byte[5], Coding.NV21, 3, 2))
        .isInstanceOf(NotLooked.class)
        .hasMessage("5 bytes are too few for 3 x 2 pixels of nv21");
    assertThatThrownBy(() -> raw(new byte[5], Coding.GRAY, 0, 0))
        .hasMessage("its header says 0 x 0 pixels");
  }

  @Test
  void every_frame_of_an_animation_is_read() throws NotLooked {
    BufferedImage frame = Encoded.halves(BufferedImage.TYPE_BYTE_INDEXED);
    byte[] three = Encoded.animation(List.of(frame, frame, frame));

    assertThat(reader.read(three, PictureFormat.of(Coding.GIF)).pictures()).hasSize(3);
  }

  @Test
  void frames_beyond_the_limit_are_told() throws NotLooked {
    byte[] four =
        Encoded.animation(Collections.nCopies(4, Encoded.halves(BufferedImage.TYPE_BYTE_INDEXED)));

    Frames frames = new PictureReader(SMALL).read(four, PictureFormat.of(Coding.GIF));

    assertThat(frames.pictures()).hasSize(3);
    assertThat(frames.damage())
        .isEqualTo("an animation, of which only the first 3 frames were looked at");
  }

  @Test
  void an_animation_in_png_is_told_to_be_one() throws NotLooked {
    byte[] chunk = new byte[20];
    ByteBuffer.wrap(chunk).putInt(8).put("acTL".getBytes(StandardCharsets.US_ASCII));
    byte[] png = Encoded.inserted(Encoded.png(Encoded.halves(1)), 33, chunk);

    assertThat(reader.read(png, PictureFormat.of(Coding.PNG)).damage())
        .isEqualTo("an animation, of which only the first frame was looked at");
  }

  @Test
  void of_a_large_picture_every_second_third_row_and_column_is_read() throws NotLooked {
    byte[] png = Encoded.png(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB));

    Pixels pixels =
        new PictureReader(SMALL).read(png, PictureFormat.of(Coding.PNG)).pictures().get(0);

    assertThat(pixels.width() * pixels.height()).isLessThanOrEqualTo(5_200);
    assertThat(pixels.shrunk()).isEqualTo(5);
  }

  @Test
  void a_header_that_asks_for_the_memory_of_a_machine_is_refused_before_it_is_decoded() {
    byte[] png = Encoded.png(Encoded.halves(BufferedImage.TYPE_INT_RGB));
    ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
    byte[] webp = Encoded.sample("halves-lossless.webp");
    ByteBuffer.wrap(webp).putInt(21, 0xFFFFFF0F);
    byte[] heif = Encoded.sample("halves.heic");
    int size = new String(heif, StandardCharsets.ISO_8859_1).indexOf("ispe");
    ByteBuffer.wrap(heif).putInt(size + 8, 40_000).putInt(size + 12, 40_000);
    byte[] jp2 = Encoded.sample("halves.j2k");
    ByteBuffer.wrap(jp2).putInt(8, 50_000).putInt(12, 50_000);

    assertRefused(png, Coding.PNG, "60000 x 60000", "210000000");
    assertRefused(webp, Coding.WEBP, "16384 x 16384", "48000000");
    assertRefused(heif, Coding.HEIF, "40000 x 40000", "48000000");
    assertRefused(jp2, Coding.JPEG_2000, "50000 x 50000", "48000000");
  }

  @Test
  void a_progressive_picture_is_held_whole_and_may_be_less_large() {
    BufferedImage large = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
    byte[] bytes = Encoded.bytes("jpeg", large, true);

    assertThatThrownBy(() -> new PictureReader(SMALL).read(bytes, PictureFormat.of(Coding.JPEG)))
        .hasMessage("its header says 200 x 200 pixels; at most 10000 are read in this coding");
  }

  private void assertRefused(byte[] bytes, Coding coding, String size, String most) {
    assertThatThrownBy(() -> reader.read(bytes, PictureFormat.of(coding)))
        .isInstanceOf(NotLooked.class)
        .hasMessage(
            "its header says " + size + " pixels; at most " + most + " are read in this coding");
  }

  @ParameterizedTest
  @EnumSource(
      value = Coding.class,
      names = {"JPEG", "PNG", "GIF", "BMP", "WEBP", "HEIF", "AVIF", "JPEG_2000"})
  void what_is_no_picture_is_not_looked_at(Coding coding) {
    assertThatThrownBy(() -> reader.read(new byte[] {1, 2, 3}, PictureFormat.of(coding)))
        .isInstanceOf(NotLooked.class);
    assertThatThrownBy(() -> reader.read(new byte[0], PictureFormat.of(coding)))
        .isInstanceOf(NotLooked.class);
  }

  @Test
  void a_picture_that_ends_early_is_read_as_far_as_it_goes_and_told() throws NotLooked {
    BufferedImage large = DrawnFace.portrait(1, 300);
    for (Coding coding : List.of(Coding.PNG, Coding.JPEG, Coding.BMP)) {
      byte[] whole = Encoded.bytes(coding.key(), large, false);
      byte[] half = Arrays.copyOf(whole, whole.length * 6 / 10);

      Frames frames = reader.read(half, PictureFormat.of(coding));

      assertThat(frames.damage()).as(coding.key()).isNotEmpty();
      assertThat(frames.pictures()).as(coding.key()).hasSize(1);
      // a BMP begins at the bottom
      int row = coding == Coding.BMP ? 280 : 20;
      assertThat(frames.pictures().get(0).rgb()[300 * row + 150] & 0xFFFFFF)
          .as("a pixel of its beginning, in " + coding.key())
          .isNotIn(0, 0xFFFFFF);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("codings")
  void damaged_bytes_never_throw_anything_else(String name, Coding coding, byte[] bytes) {
    Random random = new Random(42);
    for (int i = 0; i < 60; i++) {
      byte[] damaged = bytes.clone();
      for (int k = 0; k < 1 + i % 5; k++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(new PictureReader(SMALL).read(damaged, PictureFormat.of(coding))).isNotNull();
      } catch (NotLooked e) {
        assertThat(e.reason()).isNotBlank();
      }
    }
  }

  private static void assertHalves(Pixels pixels) {
    assertThat(pixels.width()).isEqualTo(64);
    assertThat(pixels.height()).isEqualTo(32);
    assertColour(pixels.rgb()[16 * 64 + 10], 0xFF0000);
    assertColour(pixels.rgb()[16 * 64 + 54], 0x0000FF);
  }

  /** Lossy codings, and those for printers, are not exact. */
  private static void assertColour(int pixel, int expected) {
    for (int shift : new int[] {16, 8, 0}) {
      assertThat(pixel >> shift & 255)
          .as("%06x as against %06x", pixel & 0xFFFFFF, expected)
          .isCloseTo(expected >> shift & 255, within(60));
    }
  }
}
