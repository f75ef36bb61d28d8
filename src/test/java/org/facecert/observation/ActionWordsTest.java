package org.facecert.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ActionWordsTest {

  private final Messages words = Messages.ofFindings();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CONSENT         | Agree    | tap “Agree” (agrees to the face)         | 点击 “Agree”（同意人脸处理）
          CONFIRM_REFUSAL | Not now  | tap “Not now” (refuses, asked once more) | 点击 “Not now”（再次询问后拒绝）
          ROUTE           | {title}  | tap “{title}”                            | 点击 “{title}”
          ROUTE           | none     | tap “none”                               | 点击 “none”
          ROUTE           | ''       | tap (no label)                           | 点击 （无文字的控件）
          SCROLL          | up       | scroll up                                | 向上滚动
          SCROLL          | down     | scroll down                              | 向下滚动
          WAIT            | 250 ms   | wait 250 ms                              | 等待 250 ms
          BACK            | ''       | go back                                  | 返回
          """)
  void says_what_was_done_in_both_languages(
      Purpose purpose, String label, String english, String chinese) {
    Sentence said = said(purpose, label);

    assertThat(words.renderStrictly(said, OutputLanguage.ENGLISH)).isEqualTo(english);
    assertThat(words.renderStrictly(said, OutputLanguage.CHINESE)).isEqualTo(chinese);
  }

  @ParameterizedTest
  @EnumSource
  void no_purpose_goes_unsaid(Purpose purpose) {
    Sentence said = said(purpose, "x");

    for (OutputLanguage language : OutputLanguage.values()) {
      assertThat(words.renderStrictly(said, language)).isNotBlank();
    }
  }

  @Test
  void a_control_without_words_is_none_and_one_called_so_is_not() {
    assertThat(said(Purpose.ROUTE, " ").values()).containsEntry("control", "none");
    assertThat(said(Purpose.ROUTE, "none").values()).containsEntry("control", "“none”");
  }

  private static Sentence said(Purpose purpose, String label) {
    return ActionWords.of(new Action(1, purpose, label, null, null, Moment.at(Instant.EPOCH)));
  }
}
