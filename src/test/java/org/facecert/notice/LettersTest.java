package org.facecert.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

final class LettersTest {

  /** The short ways of the most frequent letters lead where compatibility leads. */
  @Test
  void each_letter_that_is_folded_without_the_tables_is_folded_as_by_them() {
    for (int letter = 1; letter < 0x10000; letter++) {
      boolean full = letter >= 0xFF01 && letter <= 0xFF5E;
      if (Letters.isPlain(letter) || full) {
        String compatible = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC);

        assertThat(compatible).as("U+%04X", letter).hasSize(1);
        assertThat(Letters.fold(letter))
            .as("U+%04X", letter)
            .isEqualTo(String.valueOf(Letters.plain(compatible.charAt(0))));
        assertThat(Character.getType(letter)).isNotEqualTo(Character.FORMAT);
      }
    }
  }
}
