package org.facecert.probe.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.facecert.face.Judged;
import org.facecert.face.PictureJudge;
import org.facecert.face.envelope.PayloadKeys;
import org.facecert.face.envelope.SealingApp;
import org.facecert.face.grpc.GrpcBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All is as it was but for the face; where that cannot be had there is no such body. */
final class FacelessBodyTest {

  /** Whatever is not of one colour shows a face. */
  static final PictureJudge COLOURS =
      (bytes, format) -> {
        try {
          BufferedImage seen = ImageIO.read(new ByteArrayInputStream(bytes));
          boolean one = seen.getRGB(0, 0) == seen.getRGB(seen.getWidth() / 2, 33);
          return one ? Judged.noFace(0, "colours") : Judged.face(0.9, List.of(), "colours");
        } catch (IOException e) {
          return Judged.notLookedAt("no picture");
        }
      };

  @TempDir Path folder;

  static byte[] face(String format) {
    BufferedImage image = new BufferedImage(96, 96, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(3);
    for (int at = 0; at < 96 * 96; at++) {
      image.setRGB(at % 96, at / 96, random.nextInt(1 << 24));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private static FacelessBody faceless(PayloadKeys keys) {
    return new FacelessBody(COLOURS, keys);
  }

  private static FacelessBody faceless() {
    return faceless(PayloadKeys.none());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png"})
  void a_picture_becomes_one_of_nothing_in_the_same_coding(String format) throws IOException {
    byte[] without = faceless().of(face(format)).orElseThrow();

    assertThat(without).startsWith(java.util.Arrays.copyOf(face(format), 3));
    assertThat(ImageIO.read(new ByteArrayInputStream(without)).getHeight()).isEqualTo(640);
  }

  @Test
  void in_json_all_else_stays_as_it_was() {
    String picture = Base64.getEncoder().encodeToString(face("jpeg")).replace("/", "\\/");
    String json =
        "{\"passed\":true,\"photo\":\"data:image\\/jpeg;base64," + picture + "\",\"n\":\"é\"}";

    String without = new String(faceless().of(utf8(json)).orElseThrow(), StandardCharsets.UTF_8);

    assertThat(without)
        .startsWith("{\"passed\":true,\"photo\":\"data:image\\/jpeg;base64,\\/9j\\/")
        .endsWith("\",\"n\":\"é\"}")
        .doesNotContain(picture);
  }

  @Test
  void two_pictures_in_the_other_alphabet_are_both_replaced() {
    String picture = Base64.getUrlEncoder().withoutPadding().encodeToString(face("jpeg"));
    String form = "score=0.97&a=" + picture + "&b=" + picture + "&c=1";

    String without = new String(faceless().of(utf8(form)).orElseThrow(), StandardCharsets.UTF_8);

    assertThat(without).startsWith("score=0.97&a=_9j_").endsWith("&c=1").doesNotContain(picture);
  }

  @Test
  void what_is_sealed_is_sealed_again() throws Exception {
    SealingApp app = new SealingApp();
    PayloadKeys keys = PayloadKeys.read(List.of(app.key(folder)));
    byte[] sealed = app.sealed(face("png"));

    byte[] without = faceless(keys).of(sealed).orElseThrow();

    assertThat(keys.open(without).orElseThrow().content())
        .isEqualTo(faceless().of(face("png")).orElseThrow());
    assertThat(faceless().of(sealed)).as("without the key").isEmpty();
  }

  static byte[] form(String fields, byte[] picture) {
    return GrpcBytes.concat(
        utf8("--x7\r\nContent-Disposition: form-data; name=\"passed\"\r\n\r\ntrue\r\n"),
        utf8("--x7\r\nContent-Disposition: form-data; name=\"photo\"\r\n" + fields + "\r\n"),
        picture,
        utf8("\r\n--x7\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\n4\r\n--x7--\r\n"));
  }

  @Test
  void in_a_multipart_form_the_part_is_replaced_with_its_length() {
    byte[] nothing = faceless().of(face("jpeg")).orElseThrow();
    String type = "Content-Type: image/jpeg\r\n";

    assertThat(faceless().of(form(type, face("jpeg"))).orElseThrow())
        .isEqualTo(form(type, nothing));
    assertThat(
            faceless()
                .of(form(type + "Content-Length: " + face("jpeg").length + "\r\n", face("jpeg")))
                .orElseThrow())
        .isEqualTo(form(type + "Content-Length: " + nothing.length + "\r\n", nothing));
    assertThat(faceless().of(form(type + "Content-MD5: x\r\n", face("jpeg"))))
        .as("it would be refused for another reason")
        .isEmpty();
  }

  static byte[] message(byte[] picture) {
    return GrpcBytes.concat(
        GrpcBytes.number(1, 300),
        GrpcBytes.field(
            2, GrpcBytes.concat(GrpcBytes.field(1, "photo"), GrpcBytes.field(3, picture))),
        GrpcBytes.field(4, "passed"));
  }

  @Test
  void in_protobuf_the_field_is_replaced_and_the_lengths_around_it_are_right() {
    byte[] nothing = faceless().of(face("png")).orElseThrow();

    assertThat(faceless().of(message(face("png"))).orElseThrow()).isEqualTo(message(nothing));
  }

  @Test
  void in_messages_of_grpc_it_is_replaced_in_compressed_ones_too() {
    byte[] nothing = faceless().of(face("jpeg")).orElseThrow();
    byte[] small = GrpcBytes.frame(0, GrpcBytes.number(1, 4));

    assertThat(
            faceless()
                .of(GrpcBytes.concat(small, GrpcBytes.frame(0, message(face("jpeg")))))
                .orElseThrow())
        .isEqualTo(GrpcBytes.concat(small, GrpcBytes.frame(0, message(nothing))));
    byte[] packed = GrpcBytes.frame(1, GrpcBytes.gzip(message(face("jpeg"))));
    assertThat(faceless().of(packed).orElseThrow())
        .isEqualTo(GrpcBytes.frame(1, GrpcBytes.gzip(message(nothing))));
  }

  @Test
  void what_is_in_pieces_or_in_another_coding_is_not_taken_out() {
    byte[] pieces =
        GrpcBytes.frames(
            GrpcBytes.cut(face("jpeg"), 900).stream().map(p -> GrpcBytes.field(2, p)).toList());
    byte[] gif = GrpcBytes.field(2, face("gif"));

    assertThat(faceless().of(pieces)).isEmpty();
    assertThat(faceless().of(gif)).isEmpty();
  }

  @Test
  void where_a_face_is_left_or_none_was_there_is_no_such_body() {
    byte[] beside = utf8("x\r\nContent-Type: image/jpeg\r\n\r\n");

    assertThat(faceless().of(GrpcBytes.concat(beside, face("jpeg")))).as("in the midst").isEmpty();
    assertThat(faceless().of(utf8("{\"passed\":true}"))).isEmpty();
    assertThat(faceless().of(new byte[0])).isEmpty();
  }
}
