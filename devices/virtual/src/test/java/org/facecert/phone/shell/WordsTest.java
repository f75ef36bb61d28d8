package org.facecert.phone.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void splits_at_blanks_and_honours_both_quotes() {
    assertThat(Words.of("log -t A 'two words' \"a \\\"b\\\"\" c\\ d").get(0).words())
        .isEqualTo(List.of("log", "-t", "A", "two words", "a \"b\"", "c d"));
  }

  @Test
  void keeps_what_stands_between_the_commands() {
    assertThat(Words.of("a; b && c || d"))
        .extracting(Words.Command::after)
        .isEqualTo(List.of("", ";", "&&", "||"));
  }

  @Test
  void keeps_an_empty_quoted_word() {
    assertThat(Words.of("settings put global http_proxy ''").get(0).words()).hasSize(5);
  }

  @Test
  void takes_the_file_that_output_goes_to_and_errors_with_it() {
    Words.Command command = Words.of("echo a 2>&1 > '/sdcard/a b'; id").get(0);

    assertThat(command).isEqualTo(new Words.Command("", List.of("echo", "a"), "/sdcard/a b", true));
    assertThat(Words.of("echo > a; id").get(1).output()).isNull();
    assertThatThrownBy(() -> Words.of("echo a >> b")).hasMessageContaining("knows no '>'");
  }

  @Test
  void refuses_what_it_does_not_do_rather_than_taking_it_for_words() {
    assertThat(Words.of("ls | wc -l || id").get(1).isFed()).isTrue();
    assertThat(Words.of("ls | wc -l || id").get(2).isFed()).isFalse();
    assertThat(Words.of("echo 'a|b'|wc")).hasSize(2);
    assertThatThrownBy(() -> Words.of("sleep 1 & id")).hasMessageContaining("knows no '&'");
    assertThatThrownBy(() -> Words.of("echo $(id)")).hasMessageContaining("knows no '$'");
    assertThatThrownBy(() -> Words.of("echo 'open")).hasMessageContaining("no closing quote");
  }
}
