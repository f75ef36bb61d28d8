package org.facecert.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** On notices that were written and labelled for the project, without a look at the rules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EnglishNoticesTest {

  private static final NoticeReader READER = NoticeReader.shipped();

  private List<LabelledNotice> notices = List.of();

  @BeforeAll
  void read() throws Exception {
    notices = LabelledNotice.all(corpus());
  }

  @Test
  void what_is_said_of_the_face_is_found_and_nothing_else() {
    int right = 0;
    int told = 0;
    int labelled = 0;
    for (LabelledNotice notice : notices) {
      NoticeReading reading = READER.read(notice.text());
      for (NoticeItem item : NoticeItem.values()) {
        boolean is = reading.item(item).state() == DisclosureScope.FACE;
        boolean should = notice.states().get(item) == DisclosureScope.FACE;
        right += is && should ? 1 : 0;
        told += is ? 1 : 0;
        labelled += should ? 1 : 0;
      }
    }
    assertThat(labelled).isGreaterThan(80);
    assertThat(right / (double) told).as("precision").isGreaterThan(0.95);
    assertThat(right / (double) labelled).as("recall").isGreaterThan(0.95);
  }

  @Test
  void who_processes_the_face_is_told_rightly() {
    assertThat(notices).isNotEmpty();
    for (LabelledNotice notice : notices) {
      NoticeReading reading = READER.read(notice.text());
      assertThat(reading.processesFace().key()).as(notice.name()).isEqualTo(notice.processesFace());
      assertThat(reading.mentionsFace()).as(notice.name()).isEqualTo(notice.mentionsFace());
    }
  }

  @Test
  void every_label_quotes_its_notice() {
    assertThat(notices)
        .allSatisfy(
            notice -> assertThat(notice.quotes().values()).allMatch(notice.text()::contains));
  }

  private static Path corpus() throws URISyntaxException {
    URL labels =
        Objects.requireNonNull(EnglishNoticesTest.class.getResource("english/faces.jsonl"));
    return Objects.requireNonNull(Path.of(labels.toURI()).getParent());
  }
}
