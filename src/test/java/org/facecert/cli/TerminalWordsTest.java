package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TerminalWordsTest {

  @Test
  void what_an_app_sends_cannot_rewrite_the_terminal() {
    assertThat(TerminalWords.safe("a\u001b[2Jb\u202ec\r\nd")).isEqualTo("a\uFFFD[2Jb\uFFFDc  d");
    assertThat(TerminalWords.safe("x".repeat(600)))
        .isEqualTo("x".repeat(500) + "… (600 characters)");
  }
}
