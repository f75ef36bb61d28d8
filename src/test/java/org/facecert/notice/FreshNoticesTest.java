package org.facecert.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On the batches of docs/notices-at-first-sight.md: written and labelled before the rules were
 * mended for them, kept so that nothing of them is lost again.
 */
final class FreshNoticesTest {

  private static final NoticeReader READER = NoticeReader.shipped();

  @ParameterizedTest
  @CsvSource({
    "en1, 0.95",
    "en2, 0.88",
    "en3, 0.97",
    "en4, 0.98",
    "en5, 0.97",
    "en6, 0.98",
    "en7, 0.96",
    "en8, 0.89",
    "hans1, 0.97",
    "hans2, 0.96",
    "hans3, 0.97",
    "hans4, 0.98",
    "hans5, 0.95",
    "hans6, 0.97",
    "hans7, 0.96",
    "hant1, 0.97",
    "hant2, 0.90",
    "hant3, 0.96",
    "hant4, 0.97",
    "hant5, 0.95",
    "hant6, 0.98",
    "hant7, 0.98",
  })
  void what_was_learned_from_a_batch_stays(String batch, double least) throws Exception {
    int right = 0;
    int told = 0;
    int labelled = 0;
    for (LabelledNotice notice : notices(batch)) {
      NoticeReading reading = READER.read(notice.text());
      for (NoticeItem item : NoticeItem.values()) {
        boolean is = reading.item(item).state() == DisclosureScope.FACE;
        boolean should = notice.states().get(item) == DisclosureScope.FACE;
        right += is && should ? 1 : 0;
        told += is ? 1 : 0;
        labelled += should ? 1 : 0;
      }
    }
    assertThat(labelled).isGreaterThan(25);
    assertThat(2.0 * right / (told + labelled)).as("F1").isGreaterThanOrEqualTo(least);
    assertThat(right / (double) told).as("precision").isGreaterThan(0.95);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en1", "en2", "en3", "en4", "en5", "en6", "en7", "en8", "hans1", "hans2", "hans3", "hans4",
        "hans5", "hans6", "hans7", "hant1", "hant2", "hant3", "hant4", "hant5", "hant6", "hant7"
      })
  void every_quote_and_every_label_stands_in_its_notice(String batch) throws Exception {
    for (LabelledNotice notice : notices(batch)) {
      assertThat(notice.quotes().values()).allMatch(notice.text()::contains);
      assertThat(READER.read(notice.text()).items().values())
          .flatExtracting(ItemReading::findings)
          .extracting(ItemMention::quote)
          .allSatisfy(
              quote ->
                  assertThat(notice.text().substring(quote.start(), quote.end()))
                      .isEqualTo(quote.text()));
    }
  }

  private static List<LabelledNotice> notices(String batch) throws Exception {
    URL labels =
        Objects.requireNonNull(
            FreshNoticesTest.class.getResource("fresh/" + batch + "/faces.jsonl"));
    return LabelledNotice.all(Objects.requireNonNull(Path.of(labels.toURI()).getParent()));
  }
}
