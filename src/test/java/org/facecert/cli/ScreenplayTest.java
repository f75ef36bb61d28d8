package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.facecert.verdict.Language;
import org.facecert.verdict.Words;
import org.junit.jupiter.api.Test;

final class ScreenplayTest {

  private final Words words = Words.named("cli");

  @Test
  void both_languages_say_the_same_things() {
    assertThat(words.keys(Language.CHINESE)).isEqualTo(words.keys(Language.ENGLISH));
    for (String key : words.keys(Language.ENGLISH)) {
      assertThat(words.placeholders(Language.CHINESE, key))
          .as(key)
          .containsExactlyInAnyOrderElementsOf(words.placeholders(Language.ENGLISH, key));
    }
  }

  @Test
  void what_an_app_sends_cannot_rewrite_the_terminal() {
    assertThat(Screenplay.safe("a\u001b[2Jb\u202ec\r\nd")).isEqualTo("a\uFFFD[2Jb\uFFFDc  d");
    assertThat(Screenplay.safe("x".repeat(600))).isEqualTo("x".repeat(500) + "… (600 characters)");
  }
}
