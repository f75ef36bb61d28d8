package org.facecert.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.evidence.Sentence;
import org.facecert.observation.NoticeSource;
import org.facecert.verdict.OutputLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class RecordWordsTest {

  private static final Pattern FACT = Pattern.compile("[fF]act\\(\\s*\"([^\"]+)\"");

  private final RecordWords record = new RecordWords();

  @ParameterizedTest
  @EnumSource
  void names_every_text_of_an_app_in_chinese(NoticeSource source) {
    String key = "value.text." + source.english();

    assertThat(record.words().say(OutputLanguage.CHINESE, key)).isEqualTo(source.chinese());
    assertThat(record.words().say(OutputLanguage.ENGLISH, key)).isEqualTo(source.english());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pages of the text looked at    | 3 (the face rules)                | 3（人脸规则）
          read to its end                | yes (the consent)                 | 是（同意界面）
          act of consent                 | 10:02 to 10:03                    | 10:02 至 10:03
          new starts of the function     | [CONSENT_REACHED]                 | 到达同意界面
          view-bill                      | works before, works after         | 之前可用，之后可用
          view-bill                      | works before, LEFT_APP at go after| 之前可用，之后在“go”处应用离开前台
          Password login                 | opens                             | 可打开
          """)
  void says_a_value_of_ours_in_chinese(String fact, String english, String chinese) {
    Sentence sentence = record.value(fact, english).orElseThrow();
    assertThat(record.words().renderStrictly(sentence, OutputLanguage.CHINESE)).isEqualTo(chinese);
  }

  @Test
  void leaves_words_of_the_app_alone_where_they_read_like_ours() {
    assertThat(record.value("controls that agree", "opens")).isEmpty();
    assertThat(record.value("last act before the dialog", "none")).isEmpty();
    assertThat(record.caption("tap “Agree”")).isEmpty();
  }

  @Test
  void leaves_what_it_does_not_know_as_it_is() {
    assertThat(record.fact("phase of the moon")).isEmpty();
  }

  @Test
  void knows_every_fact_that_the_code_names() throws IOException {
    List<String> unknown = new ArrayList<>();
    int seen = 0;
    try (Stream<Path> sources = Files.walk(Path.of("main/java"))) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher fact = FACT.matcher(Files.readString(source));
        while (fact.find()) {
          seen++;
          if (record.fact(fact.group(1)).isEmpty()) {
            unknown.add(source.getFileName() + ": " + fact.group(1));
          }
        }
      }
    }
    assertThat(seen).isPositive();
    assertThat(unknown)
        .as("facts without words: add them to record_en.properties and record_zh.properties")
        .isEmpty();
  }
}
