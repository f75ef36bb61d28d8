package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What a host answers is hostile: read as far as it can be, and bounded. */
final class AnswerFieldsTest {

  private static Optional<List<String>> names(String type, byte[] body) {
    return AnswerFields.read(type, body)
        .map(fields -> fields.stream().map(AnswerFields.Field::name).distinct().toList());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void json_forms_and_text_are_read() {
    assertThat(names("application/json", bytes("{\"a\":{\"b\":[1,{\"c\":2}]}}")))
        .contains(List.of("", "a", "b", "c"));
    assertThat(names("", bytes("ok=1&match_score=0.9&x=%7B%22y%22%3A1%7D")).orElseThrow())
        .contains("match_score", "y");
    assertThat(names("text/plain", bytes("matched, score: 97, thanks")).orElseThrow())
        .contains("score");
  }

  @Test
  void a_cookie_holds_what_is_packed_into_it_and_its_attributes() {
    assertThat(AnswerFields.ofHead("Set-Cookie", "d=room%3D4%26similarity%3D0.93; Path=/; Secure"))
        .extracting(AnswerFields.Field::name, field -> field.value().asText())
        .contains(tuple("similarity", "0.93"), tuple("room", "4"));
  }

  @Test
  void what_was_packed_by_gzip_is_unpacked_within_bounds() throws IOException {
    assertThat(names("application/json", gzip(bytes("{\"score\":1}"))).orElseThrow())
        .contains("score");
    assertThat(names("application/json", gzip(new byte[50 << 20]))).isEmpty();
  }

  @Test
  void what_cannot_be_read_is_not_read_as_nothing() {
    byte[] noise = new byte[300];
    new Random(3).nextBytes(noise);

    assertThat(names("application/json", noise)).isEmpty();
    assertThat(names("application/x-protobuf", new byte[] {8, 1, 21, 0, 0, 0, 63})).isEmpty();
    assertThat(names("application/json", new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2})).isEmpty();
  }

  @Test
  void pictures_have_no_names_and_an_empty_answer_none_either() {
    assertThat(names("image/jpeg", new byte[] {-1, -40, -1})).contains(List.of());
    assertThat(names("application/json", new byte[0])).contains(List.of());
  }

  @Test
  void depth_and_number_are_bounded() {
    assertThat(AnswerFields.read("", bytes("[".repeat(900) + "]".repeat(900)))).isPresent();
    assertThat(AnswerFields.read("", bytes("[" + "1,".repeat(30_000) + "1]"))).isEmpty();
    assertThat(AnswerFields.read("", bytes("[".repeat(200_000)))).isPresent();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
