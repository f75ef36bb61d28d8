package org.facecert.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a notice calls face information, or a function that needs it, is of the face throughout. */
final class GlossaryTest {

  private static final String ABOUT =
      "Riverside Storage privacy notice\n\nWho we are\nRiverside Storage rents rooms in Leeds.\n\n";
  private static final String ELSEWHERE = "\n\nOther things to know\n%s\n";

  private final NoticeReader reader = NoticeReader.shipped();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our camera measures your face (\"Shape Data\").",
        "Our camera measures your face. Together we call this \"Shape Data\".",
        "\"Shape Data\" means the numbers that our camera calculates from your face.",
        "Our camera takes measurements of your face (collectively, the \"Shape Data\").",
      })
  void a_defined_term_is_of_the_face(String definition) {
    assertThat(retention(definition, "Shape Data is deleted after 30 days."))
        .isEqualTo(DisclosureScope.FACE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If you use DoorGlance, a camera at the door compares your face with a photo.",
        "You can turn on DoorGlance, with which a camera at the door knows your face.",
        "Without a card you enter by DoorGlance, which compares your face with a photo.",
      })
  void a_name_of_a_function_is_of_the_face(String explanation) {
    assertThat(retention(explanation, "DoorGlance pictures are deleted after 30 days."))
        .isEqualTo(DisclosureScope.FACE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our camera measures your face. Riverside Storage Ltd (\"Riverside\") runs it.",
        "Our camera measures your face. See the agreement with you (the \"Agreement\").",
        "Our camera measures your face. You can close your Account.",
      })
  void names_of_others_are_not(String sentence) {
    assertThat(retention(sentence, "Riverside deletes your Account and Agreement after 30 days."))
        .isNotEqualTo(DisclosureScope.FACE);
  }

  @Test
  void a_word_that_is_also_written_small_is_no_name() {
    String text = "If you use Storage, our camera compares your face. The storage is dry.";
    assertThat(retention(text, "Storage bills are deleted after 30 days."))
        .isNotEqualTo(DisclosureScope.FACE);
  }

  @Test
  void in_chinese_too() {
    String notice =
        "隐私说明\n一、我们是谁\n我们出租储物间。\n二、开门\n门口的摄像头会提取您的面部特征（以下简称“门纹”）。\n" + "三、其他\n我们在杭州。门纹保存三十天。\n";
    assertThat(reader.read(notice).item(NoticeItem.RETENTION_PERIOD).state())
        .isEqualTo(DisclosureScope.FACE);
  }

  private DisclosureScope retention(String explanation, String later) {
    String notice = ABOUT + "At the door\n" + explanation + ELSEWHERE.formatted(later);
    return reader.read(notice).item(NoticeItem.RETENTION_PERIOD).state();
  }
}
