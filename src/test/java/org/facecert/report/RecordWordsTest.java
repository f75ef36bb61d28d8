package org.facecert.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.facecert.observation.NoticeSource;
import org.facecert.verdict.OutputLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RecordWordsTest {

  private final RecordWords record = new RecordWords();

  @ParameterizedTest
  @EnumSource
  void names_every_text_of_an_app_in_chinese(NoticeSource source) {
    String key = "value.text." + source.english();

    assertThat(record.words().say(OutputLanguage.CHINESE, key)).isEqualTo(source.chinese());
    assertThat(record.words().say(OutputLanguage.ENGLISH, key)).isEqualTo(source.english());
  }

  @Test
  void leaves_what_it_does_not_know_as_it_is() {
    assertThat(record.caption("tap “Agree”")).isEmpty();
    assertThat(record.note("the moon is full")).isEmpty();
  }
}
