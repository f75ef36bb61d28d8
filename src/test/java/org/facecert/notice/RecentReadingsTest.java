package org.facecert.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class RecentReadingsTest {

  private static final String TEXT = "We keep the picture of your face for thirty days.";

  private final NoticeReader reader = NoticeReader.shipped().proving();

  @Test
  void the_same_question_is_read_once() {
    assertThat(reader.read(TEXT)).isSameAs(reader.read(TEXT));
    assertThat(reader.readOnFace(TEXT)).isSameAs(reader.readOnFace(TEXT));
  }

  @Test
  void all_that_a_reading_depends_on_is_asked_for() {
    NoticeReading read = reader.read(TEXT);
    assertThat(reader.readOnFace(TEXT)).isNotSameAs(read);
    assertThat(reader.read(TEXT, Set.of("Face Ltd"))).isNotSameAs(read);
    assertThat(reader.read(TEXT + " ")).isNotSameAs(read);
    assertThat(reader.read(TEXT, "zh")).isNotSameAs(read);
    assertThat(NoticeReader.shipped().read(TEXT)).isNotSameAs(read);
    assertThat(reader.cutting(s -> java.util.List.of(3)).read(TEXT)).isNotSameAs(read);
  }

  @Test
  void what_is_held_is_bounded() {
    NoticeReading first = reader.read(TEXT);
    for (int i = 0; i < 40; i++) {
      reader.read(TEXT + " Copy " + i + ".");
    }
    assertThat(reader.read(TEXT)).isNotSameAs(first).isEqualTo(first);
    String long1 = (TEXT + "\n").repeat(2_500);
    assertThat(reader.read(long1)).isNotSameAs(reader.read(long1));
  }
}
