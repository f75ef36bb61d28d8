package org.facecert.face.grpc;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.facecert.face.grpc.GrpcBytes.concat;
import static org.facecert.face.grpc.GrpcBytes.cut;
import static org.facecert.face.grpc.GrpcBytes.field;
import static org.facecert.face.grpc.GrpcBytes.frame;
import static org.facecert.face.grpc.GrpcBytes.frames;
import static org.facecert.face.grpc.GrpcBytes.gzip;
import static org.facecert.face.grpc.GrpcBytes.number;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.facecert.face.FaceFindings;
import org.facecert.face.Find;
import org.facecert.face.Judged;
import org.facecert.face.PictureJudge;
import org.facecert.face.Place;
import org.facecert.face.find.FaceFinder;
import org.facecert.fuzz.Fuzz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A face in gRPC is found in its message and field, whole or in pieces, once; or it is unknown. */
final class GrpcLookTest {

  /** A whole picture shows a face; one that ends early is half gray and shows none. */
  private static final PictureJudge WHOLE =
      (bytes, format) -> {
        try {
          BufferedImage seen = ImageIO.read(new ByteArrayInputStream(bytes));
          boolean gray = seen.getRGB(100, 250) == seen.getRGB(200, 252);
          return gray ? Judged.noFace(0, "half") : Judged.face(0.9, List.of(), "whole");
        } catch (IOException | NullPointerException e) {
          return Judged.notLookedAt("no picture");
        }
      };

  private static final byte[] FACE = picture(3);
  private static final byte[] OTHER = picture(4);

  private static byte[] picture(int seed) {
    BufferedImage image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(seed);
    for (int at = 0; at < 256 * 256; at++) {
      image.setRGB(at % 256, at / 256, random.nextInt(1 << 24));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private static FaceFindings looked(String type, String encoding, byte[] body) {
    try (FaceFinder finder = new FaceFinder(WHOLE, 1)) {
      return new GrpcLook(finder, GrpcFormat.said(type, encoding).orElseThrow())
          .find(body, Place.whole());
    }
  }

  private static FaceFindings looked(byte[] body) {
    return looked("application/grpc", "", body);
  }

  private static List<String> places(FaceFindings found) {
    return found.finds().stream().map(Find::place).map(Place::toString).collect(toList());
  }

  private static byte[] upload(byte[] picture) {
    return concat(number(1, 7), field(2, concat(field(1, "face.jpg"), field(3, picture))));
  }

  @Test
  void its_message_and_the_fields_that_lead_to_it_are_told() {
    FaceFindings found = looked(frames(List.of(number(1, 4), number(1, 5), upload(FACE))));

    assertThat(places(found)).containsExactly("0 > grpc message 3 > protobuf 2.3 > jpeg");
    assertThat(found.unknown()).isEmpty();
  }

  @Test
  void in_a_message_that_is_compressed_it_is_found() throws IOException {
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
      out.write(upload(FACE));
    }
    assertThat(places(looked("application/grpc+proto", "gzip", frame(1, gzip(upload(FACE))))))
        .containsExactly("0 > grpc message 1 > protobuf 2.3 > jpeg");
    assertThat(places(looked("application/grpc", "deflate", frame(1, deflated.toByteArray()))))
        .hasSize(1);
    assertThat(places(looked("application/grpc", "", frame(1, gzip(upload(FACE))))))
        .as("a HAR's body, whose head is elsewhere")
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"snappy", "zstd", "identity", ""})
  void what_could_not_be_decompressed_is_unknown(String encoding) {
    FaceFindings found = looked("application/grpc", encoding, frame(1, new byte[300]));

    assertThat(found.unknown())
        .singleElement()
        .satisfies(u -> assertThat(u.detail()).isEqualTo("grpc-encoding: " + encoding))
        .satisfies(u -> assertThat(u.place().toString()).isEqualTo("0 > grpc message 1"));
  }

  @Test
  void what_is_damaged_or_too_much_is_unknown() {
    byte[] packed = gzip(upload(FACE));
    byte[] broken = Arrays.copyOf(packed, packed.length / 2);

    assertThat(looked("application/grpc", "gzip", frame(1, broken)).unknown()).isNotEmpty();
    assertThat(looked("application/grpc", "gzip", frame(1, gzip(new byte[65 << 20]))).unknown())
        .singleElement()
        .satisfies(u -> assertThat(u.detail()).isEqualTo("too much comes out of it"));
    assertThat(looked(Arrays.copyOf(frame(0, upload(FACE)), 900)).unknown()).isNotEmpty();
    assertThat(looked(frame(0x40, upload(FACE))).unknown()).isNotEmpty();
  }

  private static byte[] chunk(byte[] piece) {
    return field(3, piece);
  }

  @ParameterizedTest
  @ValueSource(ints = {700, 4_096, 32_768})
  void one_that_was_sent_in_pieces_is_found_once_where_they_are_together(int size) {
    List<byte[]> messages = new ArrayList<>();
    messages.add(field(1, field(1, "face.jpg")));
    cut(FACE, size).forEach(piece -> messages.add(chunk(piece)));

    FaceFindings found = looked(frames(messages));

    assertThat(places(found))
        .containsExactly(
            "0 > grpc message 2 to " + messages.size() + " > protobuf 3 > joined > jpeg");
    assertThat(found.finds().get(0).length()).isEqualTo(FACE.length);
    assertThat(found.unknown()).isEmpty();
  }

  @Test
  void pieces_that_are_numbered_and_compressed_are_put_together() {
    List<byte[]> frames = new ArrayList<>();
    for (byte[] piece : cut(FACE, 4_096)) {
      byte[] message = concat(field(1, "id-1"), number(2, frames.size()), chunk(piece));
      frames.add(frame(1, gzip(message)));
    }

    FaceFindings found = looked("application/grpc", "gzip", concat(frames.toArray(byte[][]::new)));

    assertThat(places(found)).hasSize(1);
    assertThat(found.unknown()).isEmpty();
  }

  @Test
  void two_that_are_sent_in_turn_are_kept_apart() {
    List<byte[]> messages = new ArrayList<>();
    List<byte[]> one = cut(FACE, 4_096);
    List<byte[]> two = cut(OTHER, 4_096);
    for (int i = 0; i < Math.max(one.size(), two.size()); i++) {
      if (i < one.size()) {
        messages.add(concat(field(1, "a"), chunk(one.get(i))));
      }
      if (i < two.size()) {
        messages.add(concat(field(1, "b"), chunk(two.get(i))));
      }
    }

    assertThat(places(looked(frames(messages)))).hasSize(2);
  }

  @Test
  void a_checksum_beside_each_piece_does_not_hide_it() {
    List<byte[]> messages = new ArrayList<>();
    for (byte[] piece : cut(FACE, 4_096)) {
      messages.add(
          field(2, concat(field(1, piece), number(2, Arrays.hashCode(piece) & 0xffff_ffffL))));
    }

    assertThat(places(looked(frames(messages)))).hasSize(1);
  }

  @Test
  void pieces_in_another_order_are_unknown() {
    List<byte[]> messages = new ArrayList<>();
    List<byte[]> pieces = cut(FACE, 8_192);
    for (int i = 0; i < pieces.size(); i++) {
      messages.add(concat(number(2, pieces.size() - i), chunk(pieces.get(pieces.size() - 1 - i))));
    }

    assertThat(looked(frames(messages)).unknown())
        .anySatisfy(u -> assertThat(u.detail()).isEqualTo("pieces whose order is not known"));
  }

  @Test
  void whole_pictures_in_several_messages_are_counted_one_by_one() {
    FaceFindings found = looked(frames(List.of(upload(FACE), upload(OTHER), upload(FACE))));

    assertThat(places(found))
        .containsExactly(
            "0 > grpc message 1 > protobuf 2.3 > jpeg",
            "0 > grpc message 2 > protobuf 2.3 > jpeg",
            "0 > grpc message 3 > protobuf 2.3 > jpeg");
  }

  @Test
  void messages_that_are_no_protobuf_are_put_together_as_they_are() {
    assertThat(places(looked(frames(cut(FACE, 4_096)))))
        .singleElement()
        .satisfies(place -> assertThat(place).startsWith("0 > grpc message 1 to "));
  }

  @Test
  void grpc_web_and_its_text_are_read_with_their_trailers() {
    byte[] body =
        concat(
            frame(0, upload(FACE)),
            frame(0x80, "grpc-status:0\r\n".getBytes(StandardCharsets.UTF_8)));
    byte[] text =
        concat(
            Base64.getEncoder().encode(frame(0, number(1, 7))), Base64.getEncoder().encode(body));

    assertThat(places(looked("application/grpc-web+proto", "", body))).hasSize(1);
    FaceFindings found = looked("application/grpc-web-text+proto", "", text);
    assertThat(places(found)).containsExactly("0 > grpc message 2 > protobuf 2.3 > jpeg");
    assertThat(found.unknown()).isEmpty();
    assertThat(looked("application/grpc-web-text", "", Arrays.copyOf(text, 4_001)).unknown())
        .isNotEmpty();
  }

  @Test
  void other_types_are_not_taken_apart() {
    assertThat(GrpcFormat.said("application/json", "")).isEmpty();
    assertThat(GrpcFormat.said("application/grpc2", "")).isEmpty();
    assertThat(GrpcFormat.said("Application/gRPC; charset=x", "gzip"))
        .contains(new GrpcFormat(false, "gzip"));
  }

  @Test
  void whatever_the_bytes_are_it_answers() {
    byte[] small = Arrays.copyOf(FACE, 2_000);
    PictureJudge none = (bytes, format) -> Judged.noFace(0, "none");
    GrpcFormat format = new GrpcFormat(false, "gzip");
    try (FaceFinder finder = new FaceFinder(none, 1)) {
      Fuzz.run(
          "grpc",
          List.of(
              concat(frame(0, upload(small)), frame(1, gzip(chunk(small)))),
              frames(cut(small, 300).stream().map(GrpcLookTest::chunk).toList())),
          bytes -> {
            FaceFindings found = new GrpcLook(finder, format).find(bytes, Place.whole());
            return found.finds().size() + " " + Math.min(3, found.unknown().size());
          });
    }
  }
}
