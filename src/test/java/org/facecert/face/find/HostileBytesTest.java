package org.facecert.face.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.facecert.face.FaceFindings;
import org.facecert.face.Judged;
import org.facecert.face.Place;
import org.facecert.face.Unknown;
import org.facecert.face.Unknown.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes are, the answer comes in time, and what was not looked at is said. */
final class HostileBytesTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  @Property(tries = 300)
  void any_part_of_anything_may_be_changed(@ForAll("damaged") byte[] bytes) {
    assertThat(find(bytes, FinderLimits.usual())).isNotNull();
  }

  @Property(tries = 200)
  void any_signatures_may_follow_each_other(@ForAll("signatures") byte[] bytes) {
    assertThat(find(bytes, FinderLimits.usual())).isNotNull();
  }

  @Provide
  Arbitrary<byte[]> damaged() {
    Arbitrary<Wrapping> wrapping = Arbitraries.of(Wrapping.values());
    Arbitrary<byte[]> picture =
        Arbitraries.of("jpg", "png", "gif", "bmp").map(format -> Drawn.bytes(format, 20, 1));
    return Combinators.combine(
            wrapping, wrapping, picture, Arbitraries.integers(), Arbitraries.integers())
        .as((outer, inner, bytes, at, seed) -> damage(outer.wrap(inner.wrap(bytes)), at, seed));
  }

  @Provide
  Arbitrary<byte[]> signatures() {
    Arbitrary<byte[]> magic =
        Arbitraries.of(Signature.values())
            .filter(signature -> !signature.magics().isEmpty())
            .map(signature -> signature.magics().get(0).getBytes(StandardCharsets.ISO_8859_1));
    Arbitrary<byte[]> rest = Arbitraries.bytes().array(byte[].class).ofMinSize(0).ofMaxSize(40);
    return Combinators.combine(magic, rest)
        .as((first, second) -> Drawn.join(first, second))
        .list()
        .ofMinSize(1)
        .ofMaxSize(40)
        .map(parts -> Drawn.join(parts.toArray(new byte[0][])));
  }

  private static byte[] damage(byte[] bytes, int at, int seed) {
    byte[] damaged = bytes.clone();
    int place = Math.floorMod(at, bytes.length);
    damaged[place] ^= (byte) seed;
    return seed % 3 == 0 ? Arrays.copyOf(damaged, place) : damaged;
  }

  @Test
  void an_archive_bomb_ends_at_the_bound() throws IOException {
    byte[] bomb = new byte[50 << 20];
    for (int i = 0; i < 3; i++) {
      bomb = gzip(bomb);
    }
    byte[] many = Drawn.join(bomb, bomb, bomb, bomb);

    assertThat(soon(many, new FinderLimits(10, 100L << 20, 1L << 30, 100)).unknown())
        .extracting(Unknown::reason)
        .contains(Reason.BOUND);
  }

  @Test
  void more_layers_than_the_bound_are_not_looked_into() {
    byte[] deep = Drawn.jpeg(1);
    for (int i = 0; i < 12; i++) {
      deep = Wrapping.GZIP.wrap(deep);
    }

    assertThat(soon(deep, FinderLimits.usual()).unknown())
        .extracting(Unknown::reason, Unknown::detail)
        .contains(org.assertj.core.groups.Tuple.tuple(Reason.BOUND, "more than 10 layers"));
  }

  @Test
  void beginnings_of_pictures_that_lead_through_each_other_end_at_the_bound() {
    byte[] step = {
      (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 2, (byte) 0xFF, (byte) 0xE0, 0, 12
    };
    byte[] bytes = new byte[8 << 20];
    for (int at = 0; at + 16 < bytes.length; at += 16) {
      System.arraycopy(step, 0, bytes, at, step.length);
      bytes[at + 11] = (byte) 0xFF;
      bytes[at + 12] = (byte) 0xE0;
      bytes[at + 14] = 14;
    }

    FaceFindings findings = soon(bytes, new FinderLimits(10, 1L << 30, 1L << 20, 100));

    assertThat(findings.finds()).isEmpty();
  }

  @Test
  void chunks_of_nothing_in_a_png_end() {
    byte[] head = Arrays.copyOf(Drawn.bytes("png", 8, 1), 33);
    byte[] chunk = {0, 0, 0, 0, 'a', 'B', 'c', 'd', 0, 0, 0, 0};
    byte[] bytes = Arrays.copyOf(head, 20 << 20);
    for (int at = head.length; at + chunk.length < bytes.length; at += chunk.length) {
      System.arraycopy(chunk, 0, bytes, at, chunk.length);
    }

    assertThat(soon(bytes, FinderLimits.usual()).unknown())
        .extracting(Unknown::reason)
        .contains(Reason.DAMAGED);
  }

  /** Each byte is like the fourth or sixth before it, as tags of numbers are, for a whole file. */
  @ParameterizedTest
  @ValueSource(strings = {"/9j/", "{\"a\":"})
  void a_file_of_one_word_ends(String word, @TempDir Path folder) throws IOException {
    byte[] bytes = word.repeat(1 << 17).getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("words"), bytes);
    try (FaceFinder finder = new FaceFinder(new EveryPictureIsAFace(), 1)) {
      assertThat(assertTimeoutPreemptively(SOON, () -> finder.find(file)).finds()).isEmpty();
    }
  }

  @Test
  void a_file_that_is_not_there_is_unknown_and_not_empty(@TempDir Path folder) {
    try (FaceFinder finder = new FaceFinder(new EveryPictureIsAFace(), 1)) {
      assertThat(finder.find(folder.resolve("none")).unknown())
          .extracting(Unknown::reason)
          .containsExactly(Reason.UNREADABLE);
    }
  }

  @Test
  void a_link_is_not_followed(@TempDir Path folder) throws IOException {
    Path picture = Files.write(folder.resolve("a.jpg"), Drawn.jpeg(1));
    Path link = Files.createSymbolicLink(folder.resolve("link"), picture);
    try (FaceFinder finder = new FaceFinder(new EveryPictureIsAFace(), 1)) {
      FaceFindings findings = finder.find(link);

      assertThat(findings.finds()).isEmpty();
      assertThat(findings.unknown()).extracting(Unknown::reason).containsExactly(Reason.UNREADABLE);
    }
  }

  @Test
  void what_is_encrypted_is_unknown_in_each_encoding() {
    byte[] secret = Drawn.noise(200_000, 3);
    for (Wrapping wrapping :
        new Wrapping[] {
          Wrapping.PLAIN, Wrapping.BASE64, Wrapping.JSON, Wrapping.GZIP, Wrapping.ZIP_STORED
        }) {
      assertThat(soon(wrapping.wrap(secret), FinderLimits.usual()).unknown())
          .as("%s", wrapping)
          .extracting(Unknown::reason)
          .contains(Reason.HIGH_ENTROPY);
    }
  }

  @Test
  void an_encrypted_file_in_an_archive_says_so() {
    byte[] zip = Wrapping.ZIP.wrap(Drawn.jpeg(1));
    zip[6] |= 1;

    assertThat(soon(zip, FinderLimits.usual()).unknown())
        .extracting(Unknown::reason)
        .contains(Reason.ENCRYPTED);
  }

  @Test
  void words_are_neither_found_nor_unknown() {
    byte[] text =
        "Nothing to see here, {\"a\": [1, 2, 3]}, a/b/c.\n"
            .repeat(5000)
            .getBytes(StandardCharsets.UTF_8);

    FaceFindings findings = soon(text, FinderLimits.usual());

    assertThat(findings.finds()).isEmpty();
    assertThat(findings.unknown()).isEmpty();
  }

  @Test
  void a_picture_that_nobody_could_look_at_is_unknown_with_the_reason() {
    try (FaceFinder finder =
        new FaceFinder((bytes, format) -> Judged.notLookedAt("no detector"), 2)) {
      FaceFindings findings = finder.find(Drawn.jpeg(1), Place.whole());

      assertThat(findings.finds()).isEmpty();
      assertThat(findings.unknown())
          .extracting(Unknown::reason, Unknown::detail)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(Reason.NOT_JUDGED, "jpeg: no detector"));
    }
  }

  @Test
  void more_finds_than_are_listed_are_counted() {
    byte[][] pictures = new byte[30][];
    for (int i = 0; i < pictures.length; i++) {
      pictures[i] = Drawn.bytes("png", 4, i);
    }

    FaceFindings findings = soon(Drawn.join(pictures), new FinderLimits(10, 1 << 20, 1 << 20, 10));

    assertThat(findings.finds()).hasSize(10);
    assertThat(findings.unknown())
        .extracting(Unknown::detail)
        .containsExactly("20 more are not listed");
  }

  private static FaceFindings soon(byte[] bytes, FinderLimits limits) {
    return assertTimeoutPreemptively(SOON, () -> find(bytes, limits));
  }

  private static FaceFindings find(byte[] bytes, FinderLimits limits) {
    try (FaceFinder finder = new FaceFinder(new EveryPictureIsAFace(), 1, limits)) {
      return finder.find(bytes, Place.whole());
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
