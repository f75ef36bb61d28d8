package org.facecert.face.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.facecert.face.find.ScanRecall.Answer;
import org.facecert.face.picture.DrawnFace;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link ScanRecall} measures with photos, here with one portrait of nobody. */
final class ScanRecallTest {

  private static final ScanRecall RECALL = new ScanRecall();
  private static final Portrait PORTRAIT =
      Objects.requireNonNull(RECALL.portrait(DrawnFace.portrait(1, 400)), "no face in it");

  static Stream<Arguments> samples() {
    return Stream.of(PictureSamples.all(), WrappedSamples.all())
        .flatMap(samples -> samples.entrySet().stream())
        .filter(sample -> !sample.getKey().equals(PictureSamples.FRAMES))
        .map(sample -> Arguments.of(sample.getKey(), sample.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void a_face_is_found_in_every_container_and_every_encoding(String kind, Sample sample)
      throws IOException {
    assertThat(answer(sample)).as(kind).isEqualTo(Answer.FOUND);
  }

  @Test
  void frames_of_a_film_are_not_decoded_and_that_is_said() throws IOException {
    Sample film = Objects.requireNonNull(PictureSamples.all().get(PictureSamples.FRAMES));

    assertThat(answer(film)).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void a_picture_without_a_face_is_neither_found_nor_unknown() throws IOException {
    assertThat(RECALL.answer(Sample.of(p -> Drawn.jpeg(2)), PORTRAIT)).isEqualTo(Answer.MISSED);
  }

  private static Answer answer(Sample sample) throws IOException {
    try {
      return RECALL.answer(sample, PORTRAIT);
    } catch (InstalledEncoder.NotMade e) {
      return Assumptions.abort(e.getMessage());
    }
  }
}
