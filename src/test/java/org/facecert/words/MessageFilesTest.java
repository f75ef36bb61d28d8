package org.facecert.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language is its words files: what it lacks is told by file and key. */
final class MessageFilesTest {

  @Test
  void each_language_says_all_that_english_says_with_the_same_values() throws IOException {
    WordsFiles shipped = new WordsFiles(WordsFiles.SHIPPED);

    assertThat(shipped.bundles()).as("one file per language").containsExactly("words");
    assertThat(shipped.languages())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(OutputLanguage.values()).map(OutputLanguage::tag).toList());
    for (String language : shipped.languages()) {
      assertThat(shipped.faults(language)).as(language).isEmpty();
    }
  }

  @Test
  void what_a_third_language_lacks_is_told_by_file_and_key(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("words_en.properties"), "a = {n} and {m}\nb = B\nc = C\n");
    Files.writeString(folder.resolve("report_en.properties"), "title = Report\n");
    Files.writeString(
        folder.resolve("words_de.properties"),
        "a = {n, plural, one {#} other {#}} und {x}\nc = C\nd = D\n");

    WordsFiles files = new WordsFiles(folder);

    assertThat(files.languages()).containsExactly("de", "en");
    assertThat(files.faults("de"))
        .isEqualTo(
            List.of(
                "report_de.properties is missing: 1 keys",
                "words_de.properties: b is missing",
                "words_de.properties: a takes the values [n, x], in English [m, n]",
                "words_de.properties: d is in no English file"));
  }
}
