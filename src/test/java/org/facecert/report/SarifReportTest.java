package org.facecert.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.facecert.words.OutputLanguage;
import org.facecert.words.SampleWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SarifReportTest {

  @TempDir Path folder;
  private Path file;
  private JsonNode run;

  @BeforeEach
  void write() throws IOException {
    try (ReportInput input = new SampleRun(folder).input()) {
      file = new SarifReport(OutputLanguage.ENGLISH, SampleWords.messages()).write(input, folder);
    }
    run = new ObjectMapper().readTree(file.toFile()).get("runs").get(0);
  }

  @Test
  void looks_as_it_did() throws IOException {
    Golden.compare("results.sarif", Golden.steady(Files.readString(file)));
  }

  /** Java's small maps have another order in each process; a golden file alone tells it by luck. */
  @Test
  void every_object_but_the_outermost_has_its_keys_in_order() {
    assertThat(inOrder(run.get("tool"))).isTrue();
    assertThat(inOrder(run.get("results"))).isTrue();
    assertThat(inOrder(run.get("artifacts"))).isTrue();
  }

  private static boolean inOrder(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    boolean ordered = names.equals(names.stream().sorted().toList());
    for (JsonNode each : node) {
      ordered &= inOrder(each);
    }
    return ordered;
  }

  @Test
  void is_sarif_by_its_schema() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            SarifReport.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
      JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
      Set<ValidationMessage> wrong = schema.validate(new ObjectMapper().readTree(file.toFile()));
      assertThat(wrong).isEmpty();
    }
  }

  /** SARIF 2.1.0, 3.27.10: the level of what is no "fail" is "none". */
  @Test
  void what_is_no_fail_has_no_level_and_nothing_that_passed_is_an_alert() {
    List<String> seen = new ArrayList<>();
    for (JsonNode result : run.get("results")) {
      String verdict = result.get("properties").get("verdict").asText();
      seen.add(verdict + "=" + result.get("kind").asText());
      assertThat(result.get("level").asText().equals("none")).isNotEqualTo(verdict.equals("FAIL"));
      assertThat(result.get("message").get("text").asText()).startsWith(verdict + ": ");
      JsonNode rules = run.get("tool").get("driver").get("rules");
      assertThat(rules.get(result.get("ruleIndex").asInt()).get("id"))
          .isEqualTo(result.get("ruleId"));
    }
    assertThat(seen)
        .containsOnly("FAIL=fail", "REVIEW=review", "INCONCLUSIVE=open", "NOT_TESTED=open");
    assertThat(run.get("properties").get("PASS").asInt()).isEqualTo(4);
  }

  @Test
  void nothing_of_the_test_persons_is_in_it() throws IOException {
    assertThat(Files.readString(file)).doesNotContain(SampleRun.PHONE_NUMBER, SampleRun.PASSWORD);
  }
}
