package org.facecert.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PlainTest {

  @Test
  void shows_controls_and_direction_overrides_as_replacement_characters() {
    assertThat(Plain.of("a\u0000b\u001B[31m\u202Egnp.exe\u2066\uFEFF"))
        .isEqualTo("a\uFFFDb\uFFFD[31m\uFFFDgnp.exe\uFFFD\uFFFD");
  }

  @Test
  void shows_half_a_character_as_a_replacement_character() {
    assertThat(Plain.of("x\uD800y")).isEqualTo("x\uFFFDy");
  }

  @Test
  void keeps_every_script_and_whole_characters() {
    assertThat(Plain.of("同意 موافق 👍")).isEqualTo("同意 موافق 👍");
  }

  @Test
  void cuts_what_is_endless_and_says_how_long_it_was() {
    assertThat(Plain.of("x".repeat(1_000_000), 10)).isEqualTo("xxxxxxxxxx… (1000000 characters)");
  }

  @Test
  void makes_one_line() {
    assertThat(Plain.line("a\n\n  b\tc", 20)).isEqualTo("a b c");
  }
}
