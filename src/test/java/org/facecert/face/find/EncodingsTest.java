package org.facecert.face.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.facecert.face.FaceFindings;
import org.facecert.face.Find;
import org.facecert.face.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

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

  private FaceFindings find(byte[] bytes) {
    return finder.find(bytes, Place.whole());
  }
}
