package org.facecert.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.facecert.words.OutputLanguage;
import org.facecert.words.SampleWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AllureReportTest {

  @TempDir Path folder;
  private Path results;

  @BeforeEach
  void write() throws IOException {
    try (ReportInput input = new SampleRun(folder).input()) {
      results =
          new AllureReport(OutputLanguage.ENGLISH, SampleWords.messages()).write(input, folder);
    }
  }

  @Test
  void looks_as_it_did() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Map.Entry<String, JsonNode> each : byName().entrySet()) {
      all.append(each.getValue().toPrettyString()).append('\n');
    }
    all.append(Files.readString(results.resolve("environment.properties")));
    Golden.compare(
        "allure.txt",
        Golden.steady(all.toString())
            .replaceAll("[0-9a-f]{32}-attachment\\.(png|jpeg)", "picture"));
  }

  @Test
  void only_a_pass_is_passed_and_our_verdict_is_a_label() throws IOException {
    List<String> seen = new ArrayList<>();
    for (JsonNode result : byName().values()) {
      String verdict = "";
      for (JsonNode label : result.get("labels")) {
        if (label.get("name").asText().equals("verdict")) {
          verdict = label.get("value").asText();
        }
      }
      assertThat(result.get("statusDetails").get("message").asText()).startsWith(verdict + ": ");
      seen.add(verdict + "=" + result.get("status").asText());
    }
    assertThat(seen)
        .containsOnly(
            "PASS=passed",
            "FAIL=failed",
            "INCONCLUSIVE=broken",
            "REVIEW=skipped",
            "NOT_TESTED=skipped",
            "NOT_APPLICABLE=skipped");
  }

  @Test
  void what_was_done_is_no_failure_and_each_finding_is_what_it_is() throws IOException {
    for (JsonNode result : byName().values()) {
      for (JsonNode scenario : result.path("steps")) {
        for (JsonNode step : scenario.path("steps")) {
          String name = step.get("name").asText();
          boolean event = name.matches("(?s)^\\d+\\. .*");
          assertThat(step.has("status")).as(name).isNotEqualTo(event);
          assertThat(name.startsWith("PASS: "))
              .as(name)
              .isEqualTo(step.path("status").asText().equals("passed"));
        }
      }
    }
  }

  @Test
  void each_verdict_but_pass_is_a_category_that_finds_its_own() throws IOException {
    JsonNode categories = new ObjectMapper().readTree(results.resolve("categories.json").toFile());
    for (JsonNode result : byName().values()) {
      String message = result.get("statusDetails").get("message").asText();
      List<String> in = new ArrayList<>();
      for (JsonNode each : categories) {
        if (message.matches(each.get("messageRegex").asText())
            && each.get("matchedStatuses").get(0).equals(result.get("status"))) {
          in.add(each.get("name").asText());
        }
      }
      String verdict = message.substring(0, message.indexOf(':'));
      assertThat(in).isEqualTo(verdict.equals("PASS") ? List.of() : List.of(verdict));
    }
  }

  @Test
  void attachments_are_there_masked_and_stored_once() throws IOException {
    String all = byName().values().toString();
    assertThat(all).doesNotContain(SampleRun.PHONE_NUMBER);
    try (Stream<Path> files = Files.list(results)) {
      List<String> pictures =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(name -> name.contains("-attachment."))
              .toList();
      assertThat(pictures).hasSize(5).allSatisfy(name -> assertThat(all).contains(name));
    }
  }

  private Map<String, JsonNode> byName() throws IOException {
    Map<String, JsonNode> byName = new TreeMap<>();
    try (Stream<Path> files = Files.list(results)) {
      for (Path file : files.filter(f -> f.toString().endsWith("-result.json")).toList()) {
        JsonNode result = new ObjectMapper().readTree(file.toFile());
        byName.put(result.get("name").asText(), result);
      }
    }
    return byName;
  }
}
