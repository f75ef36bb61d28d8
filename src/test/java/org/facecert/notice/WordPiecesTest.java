package org.facecert.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * As Hugging Face's tokenizers 0.22 takes the same words apart; all 9,870 sentences of the training
 * were compared once.
 */
final class WordPiecesTest {

  private static final List<String> VOCABULARY =
      List.of(
          "[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "face", "##s", "##print", "cafe", "30", "-", "'",
          ".", "人", "脸", "删", "除", ",", "un", "##seen");

  private static final WordPieces PIECES = new WordPieces(VOCABULARY);

  private static String pieces(String sentence) {
    return Arrays.stream(PIECES.of(sentence))
        .mapToObj(n -> VOCABULARY.get((int) n))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "A FACE               | [CLS] a face [SEP]",
        "faceprints           | [CLS] face ##print ##s [SEP]",
        "Café.                | [CLS] cafe . [SEP]",
        "a-face's             | [CLS] a - face ' [UNK] [SEP]",
        "unknown              | [CLS] [UNK] [SEP]",
        "face                 | [CLS] face [SEP]",
        "刪除人臉，30           | [CLS] 删 除 人 脸 , 30 [SEP]",
        "ＦＡＣＥ               | [CLS] face [SEP]",
        "un\u200Bseen         | [CLS] un ##seen [SEP]",
        "a\u00A0face          | [CLS] a face [SEP]"
      })
  void words_fall_apart_into_known_pieces(String sentence, String pieces) {
    assertThat(pieces(sentence)).isEqualTo(pieces);
  }

  @Test
  void a_long_sentence_is_cut_and_ends_all_the_same() {
    long[] all = PIECES.of("faceprints ".repeat(10_000));
    assertThat(all).hasSize(WordPieces.MOST);
    assertThat(all[WordPieces.MOST - 1]).isEqualTo(VOCABULARY.indexOf("[SEP]"));
    assertThat(pieces("a".repeat(101))).isEqualTo("[CLS] [UNK] [SEP]");
  }

  @Test
  void nothing_is_a_beginning_and_an_end() {
    assertThat(pieces("")).isEqualTo("[CLS] [SEP]");
  }

  @Test
  void a_vocabulary_without_the_marks_is_none() {
    assertThatThrownBy(() -> new WordPieces(List.of("a", "b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("[UNK] is not in the vocabulary");
  }
}
