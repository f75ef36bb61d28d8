package org.facecert.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.catalogue.DossierWords;
import org.facecert.catalogue.ReleasedRequirements;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is judged on documents: nothing passes on a document that is not there or says nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DocumentaryTest {

  private final Path folder;
  private final Rehearsal rehearsal;

  DocumentaryTest(@TempDir Path folder) {
    this.folder = folder;
    rehearsal = new Rehearsal(folder);
  }

  static Stream<String> requirements() {
    return ReleasedRequirements.documentary().stream();
  }

  @ParameterizedTest
  @MethodSource("requirements")
  void a_statement_without_documents_passes_nothing(String requirement) {
    Rehearsal.Verdicts verdicts = rehearsal.of(requirement, FakeBank.english());

    assertThat(verdicts.each())
        .as(verdicts.toString())
        .isNotEmpty()
        .doesNotContain(Verdict.PASS, Verdict.NOT_APPLICABLE);
  }

  @ParameterizedTest
  @MethodSource("requirements")
  void documents_that_speak_of_something_else_pass_nothing(String requirement) throws IOException {
    Files.writeString(folder.resolve("recipe.txt"), "Take two eggs and a spoon of flour.\n");
    String dossier =
        DossierWords.read(Rehearsal.FEATURES).documents().keySet().stream()
            .map(name -> "  " + name + ": {file: recipe.txt, date: 2020-01-01}\n")
            .collect(Collectors.joining("", "dossier:\n", ""));

    Rehearsal.Verdicts verdicts =
        rehearsal.of(requirement, FakeBank.english(), text -> text + dossier);

    assertThat(verdicts.each())
        .as(verdicts.toString())
        .isNotEmpty()
        .doesNotContain(Verdict.PASS, Verdict.NOT_APPLICABLE);
  }
}
