package org.facecert.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluationFileTest {

  @TempDir Path folder;

  @Test
  void reads_what_it_wrote() throws IOException {
    EvaluationFile file = new EvaluationFile(folder.resolve("evaluation.json"));
    List<TestCaseResult> items =
        List.of(
            Samples.item("a", Verdict.FAIL, false), Samples.item("b", Verdict.INCONCLUSIVE, true));
    file.write(Samples.evaluation(), items);

    List<TestCaseResult> read = new ArrayList<>();
    file.forEachItem(read::add);

    assertThat(file.head()).isEqualTo(Samples.evaluation());
    assertThat(read).isEqualTo(items);
    assertThat(folder.resolve("evaluation.json"))
        .content()
        .startsWith("{\n  \"schema\" : \"facecert-evaluation-4\"")
        .contains("\"overheadPercent\"", "\"started\" : \"2026-03-01T12:00:00Z\"");
  }

  @Test
  void reads_the_sentences_that_a_finding_rests_on() throws IOException {
    CitedPassage passage =
        new CitedPassage(
            "purpose", "face-rules", Samples.evidence(), 3, 40, 5, 9, List.of("Me"), List.of());
    Finding finding =
        Samples.finding(Verdict.PASS)
            .quoting(List.of(passage))
            .telling(List.of(new DisclosedItem("purpose", "face", Optional.of(passage))));
    ObjectMapper json = Json.mapper();

    assertThat(json.readValue(json.writeValueAsString(finding), Finding.class)).isEqualTo(finding);
  }

  @Test
  void a_finding_without_sentences_is_written_as_it_always_was_and_read_again() throws IOException {
    ObjectMapper json = Json.mapper();
    String written = json.writeValueAsString(Samples.finding(Verdict.FAIL));

    assertThat(written).doesNotContain("passages", "items");
    assertThat(json.readValue(written, Finding.class)).isEqualTo(Samples.finding(Verdict.FAIL));
  }

  @Test
  void a_passage_marks_words_of_its_own_sentence() {
    assertThatThrownBy(
            () ->
                new CitedPassage(
                    "", "consent", Samples.evidence(), 10, 20, 4, 9, List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4 to 9 of 10 to 20");
  }

  @Test
  void reads_a_record_of_parts_that_have_no_chinese() throws IOException {
    Path path = folder.resolve("evaluation.json");
    EvaluationFile file = new EvaluationFile(path);
    file.write(Samples.evaluation(), List.of());
    ObjectNode old = (ObjectNode) Json.mapper().readTree(path.toFile());
    old.withArray("outcomes").forEach(each -> ((ObjectNode) each).remove("reason"));
    old.withArray("requirements")
        .forEach(each -> ((ObjectNode) each.path("chinese")).remove("steps"));
    old.path("programme")
        .path("parameters")
        .forEach(each -> ((ObjectNode) each).remove("sourceChinese"));
    Json.mapper().writeValue(path.toFile(), old);

    Evaluation read = file.head();

    assertThat(read.outcomes()).isNotEmpty().allMatch(outcome -> outcome.reason().isEmpty());
    assertThat(read.requirements().get(0).chinese().steps()).isEmpty();
    assertThat(read.programme().parameters().get(0).sourceChinese()).isEmpty();
  }

  @Test
  void refuses_the_record_of_another_version() throws IOException {
    Path file = folder.resolve("evaluation.json");
    Files.writeString(file, "{\"schema\": \"facecert-evaluation-9\", \"items\": []}");

    assertThatThrownBy(() -> new EvaluationFile(file).head())
        .isInstanceOf(UnreadableEvaluation.class)
        .hasMessageContaining("the schema is \"facecert-evaluation-9\"")
        .hasMessageContaining("use the version of FaceCert that wrote it");
  }

  @Test
  void names_the_place_where_a_cut_file_ends() throws IOException {
    Path file = folder.resolve("evaluation.json");
    Files.writeString(file, "{\"schema\": \"facecert-evaluation-1\", \"reportNumber\": ");

    assertThatThrownBy(() -> new EvaluationFile(file).head())
        .isInstanceOf(UnreadableEvaluation.class)
        .hasMessageContaining("evaluation.json: cannot be read as an evaluation")
        .hasMessageContaining("line: 1");
  }
}
