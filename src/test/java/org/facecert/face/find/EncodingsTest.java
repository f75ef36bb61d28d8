package org.facecert.face.find;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.facecert.face.FaceFindings;
import org.facecert.face.Find;
import org.facecert.face.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EncodingsTest {

  private static final byte[] PICTURE = Drawn.jpeg(1);

  private final EveryPictureIsAFace judge = new EveryPictureIsAFace();
  private final FaceFinder finder = new FaceFinder(judge, 2);

  @AfterEach
  void close() {
    finder.close();
  }

  static Stream<Arguments> pairs() {
    return Arrays.stream(Wrapping.values())
        .flatMap(
            outer -> Arrays.stream(Wrapping.values()).map(inner -> Arguments.of(outer, inner)));
  }

  @ParameterizedTest
  @EnumSource
  void a_picture_is_found_through_each_encoding(Wrapping wrapping) {
    FaceFindings findings = find(wrapping.wrap(PICTURE));

    assertThat(judge.saw(PICTURE)).as("%s", findings).isTrue();
    assertThat(findings.finds()).extracting(Find::kind).containsExactly("jpeg");
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void and_through_each_encoding_within_each(Wrapping outer, Wrapping inner) {
    FaceFindings findings = find(outer.wrap(inner.wrap(PICTURE)));

    assertThat(judge.saw(PICTURE)).as("%s", findings).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1,''", "2,''", "1,' '"})
  void an_array_of_bytes_that_was_written_as_an_object(int levels, String blank) {
    String numbers =
        IntStream.range(0, PICTURE.length)
            .mapToObj(i -> "\"" + i + "\":" + blank + (PICTURE[i] & 255))
            .collect(Collectors.joining("," + blank, "{\"face\":{", "}}"));
    String json = levels == 1 ? numbers : "{\"body\":\"" + numbers.replace("\"", "\\\"") + "\"}";

    assertThat(find(json.getBytes(UTF_8)).finds()).extracting(Find::kind).containsExactly("jpeg");
    assertThat(judge.saw(PICTURE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void bytes_as_a_json_string_in_which_a_backslash_stands_before_an_escape(int levels) {
    byte[] picture = withBackslashes(PICTURE);
    String json = json(new String(picture, ISO_8859_1));
    String text = levels == 1 ? json : json("{\"face\":" + json + "}");

    find(text.getBytes(UTF_8));

    assertThat(judge.saw(picture)).isTrue();
  }

  /** What is longer than the piece that a layer is first held in must not be cut there. */
  @ParameterizedTest
  @EnumSource(names = {"UTF16", "UTF16_BIG", "UTF8"})
  void a_text_across_the_pieces_of_a_layer(Wrapping wrapping) {
    byte[] large = Drawn.bytes("png", 200, 3);
    byte[] before = new byte[50_001];
    Arrays.fill(before, (byte) '\n');

    find(Wrapping.GZIP.wrap(Drawn.join(before, wrapping.wrap(large))));

    assertThat(judge.saw(large)).isTrue();
  }

  @Test
  void the_path_tells_the_way_through_the_encodings() {
    byte[] bytes =
        Drawn.join(
            new byte[12345],
            "\"".getBytes(java.nio.charset.StandardCharsets.UTF_8),
            Wrapping.BASE64.wrap(Wrapping.GZIP.wrap(PICTURE)));

    assertThat(find(bytes).finds())
        .extracting(find -> find.place().toString())
        .containsExactly("12346 > base64 > gzip > jpeg");
  }

  @Test
  void a_name_in_an_archive_is_no_step_of_the_path() {
    assertThat(find(Wrapping.ZIP.wrap(PICTURE)).finds())
        .extracting(Find::place)
        .containsExactly(new Place(0, List.of("zip:../../etc/face _ x.jpg", "jpeg")));
  }

  /** A comment of a JPEG that ends with a backslash before a byte that is written as an escape. */
  private static byte[] withBackslashes(byte[] jpeg) {
    byte[] comment = {(byte) 0xFF, (byte) 0xFE, 0, 6, '\\', (byte) 0x80, '\\', 'u'};
    return Drawn.join(Arrays.copyOf(jpeg, 2), comment, Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  private static String json(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      switch (each) {
        case '"', '\\' -> json.append('\\').append(each);
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        default ->
            json.append(
                each < ' ' || each > '~'
                    ? "\\u" + HexFormat.of().toHexDigits(each)
                    : String.valueOf(each));
      }
    }
    return json.append('"').toString();
  }

  private FaceFindings find(byte[] bytes) {
    return finder.find(bytes, Place.whole());
  }
}
