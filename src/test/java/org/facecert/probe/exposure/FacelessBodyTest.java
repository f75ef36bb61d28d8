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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All is as it was but for the face; where that cannot be had there is no such body. */
final class FacelessBodyTest {

  /** Whatever is not of one colour shows a face. */
  private static final PictureJudge COLOURS =
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

  private static byte[] face(String format) {
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

  @Test
  void where_a_face_is_left_or_none_was_there_is_no_such_body() {
    byte[] beside = utf8("--x\r\nContent-Type: image/jpeg\r\n\r\n");
    byte[] part = java.util.Arrays.copyOf(beside, beside.length + face("jpeg").length);
    System.arraycopy(face("jpeg"), 0, part, beside.length, face("jpeg").length);

    assertThat(faceless().of(part)).as("a part of many").isEmpty();
    assertThat(faceless().of(utf8("{\"passed\":true}"))).isEmpty();
    assertThat(faceless().of(new byte[0])).isEmpty();
  }
}
