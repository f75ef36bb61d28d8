package org.facecert.face.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.facecert.face.Find;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What begins or ends at the end of a buffer is as easily lost as it is to find elsewhere. */
final class BordersTest {

  private static final int CHUNK = 1 << 18;

  @TempDir private Path folder;
  private final EveryPictureIsAFace judge = new EveryPictureIsAFace();
  private final FaceFinder finder = new FaceFinder(judge, 2);

  @AfterEach
  void close() {
    finder.close();
  }

  @Test
  void every_signature_is_found_at_every_place_of_every_small_buffer() {
    SignatureProbe probe = new SignatureProbe();
    for (Signature signature : Signature.values()) {
      for (String magic : signature.magics()) {
        byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
        for (int before = 0; before < 24; before++) {
          for (int after = 0; after < 12; after++) {
            byte[] buffer = Drawn.join(new byte[before], bytes, new byte[after]);
            Hits hits = new Hits();
            probe.find(buffer, 0, buffer.length, buffer.length, 100, hits);
            assertThat(places(hits, signature))
                .as("%s behind %s before %s", signature, before, after)
                .containsExactly(100L + before);
          }
        }
      }
    }
  }

  @Test
  void a_signature_across_two_parts_of_a_buffer_is_found_once() {
    SignatureProbe probe = new SignatureProbe();
    byte[] buffer =
        Drawn.join(new byte[30], new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, new byte[30]);
    for (int border = 1; border < buffer.length; border++) {
      Hits hits = new Hits();
      probe.find(buffer, 0, border, buffer.length, 0, hits);
      probe.find(buffer, border, buffer.length, buffer.length, 0, hits);
      assertThat(places(hits, Signature.JPEG)).as("border %s", border).containsExactly(30L);
    }
  }

  @Test
  void a_run_of_text_across_two_parts_of_a_buffer_is_found_once() {
    boolean[] members = new boolean[256];
    members['a'] = true;
    RunProbe probe = new RunProbe(members, 64);
    byte[] buffer = new byte[300];
    Arrays.fill(buffer, 50, 150, (byte) 'a');
    for (int border = 1; border < buffer.length; border++) {
      List<Long> found = new ArrayList<>();
      probe.find(buffer, 0, border, buffer.length, 0, found::add);
      probe.find(buffer, border, buffer.length, buffer.length, 0, found::add);
      assertThat(found).as("border %s", border).containsExactly(50L);
    }
  }

  @Test
  void pictures_around_the_border_of_two_chunks_of_a_file_are_all_found() throws IOException {
    byte[] picture = Drawn.bytes("jpg", 16, 1);
    byte[] text = Wrapping.JSON.wrap(picture);
    for (int shift = 0; shift < picture.length; shift += 7) {
      for (byte[] each : List.of(picture, text)) {
        byte[] file = new byte[2 * CHUNK];
        System.arraycopy(each, 0, file, CHUNK - shift, each.length);
        assertThat(finder.find(Files.write(folder.resolve("f"), file)).finds())
            .as("%s bytes before the border", shift)
            .extracting(Find::kind)
            .containsExactly("jpeg");
      }
    }
  }

  @Test
  void a_picture_at_the_end_of_a_file_is_found_however_the_file_is_long() throws IOException {
    byte[] picture = Drawn.bytes("jpg", 16, 1);
    for (int before = CHUNK - 20; before < CHUNK + 20; before++) {
      Path file = Files.write(folder.resolve("f"), Drawn.join(new byte[before], picture));
      assertThat(finder.find(file).finds())
          .extracting(find -> find.place().offset())
          .containsExactly((long) before);
    }
  }

  @Test
  void a_layer_longer_than_a_piece_is_looked_at_whole() {
    byte[] picture = Drawn.jpeg(7);
    int piece = FinderLimits.usual().piece(1);
    List<Integer> places = List.of(1000, piece - 1500, piece + 5_000_000, 2 * piece - 3000);
    byte[] layer = new byte[2 * piece + 1];
    places.forEach(place -> System.arraycopy(picture, 0, layer, place, picture.length));

    assertThat(finder.find(Wrapping.GZIP.wrap(layer), org.facecert.face.Place.whole()).finds())
        .extracting(find -> find.place().toString())
        .containsExactlyInAnyOrderElementsOf(
            places.stream().map(place -> "0 > gzip > jpeg@" + place).toList());
  }

  @Test
  void a_block_of_random_bytes_is_marked_by_its_number() {
    byte[] bytes = Drawn.join(new byte[3 * ChunkProbe.BLOCK], Drawn.noise(ChunkProbe.BLOCK, 1));
    BitSet random = new BitSet();

    new ChunkProbe().find(bytes, 0, bytes.length, bytes.length, 0, random);

    assertThat(random.stream()).containsExactly(3);
  }

  private static List<Long> places(Hits hits, Signature signature) {
    List<Long> places = new ArrayList<>();
    for (int i = 0; i < hits.count(); i++) {
      if (hits.signature(i) == signature) {
        places.add(hits.position(i));
      }
    }
    return places;
  }
}
