package org.facecert.catalogue.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.facecert.catalogue.FeatureFiles;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.catalogue.yaml.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing gets lost between a law's article and a verdict without somebody saying so. */
final class ExpectedCoverageTest {

  private static final Path SHIPPED = Path.of("../features");

  @TempDir private Path folder;

  @BeforeEach
  void a_copy_of_the_features() throws IOException {
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(SHIPPED.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  @Test
  void the_shipped_table_is_what_the_shipped_features_say() {
    assertThat(new ExpectedCoverage(SHIPPED).stale()).isEmpty();
  }

  @Test
  void a_tag_that_was_deleted_is_named() throws IOException {
    edit("consent/separate-consent.feature", " @RLD-05", "");
    edit("scope-only.yaml", "CN-PIPL-26:", "RLD-05: {reason: a, reason-zh: 甲}\nCN-PIPL-26:");

    assertThat(said()).containsOnly("Rule SC-02 has lost the tag @RLD-05", lacking("RLD-05,"));
  }

  @Test
  void a_tag_that_was_deleted_is_named_when_another_rule_still_serves_the_clause()
      throws IOException {
    edit("consent/separate-consent.feature", "@CN-SPC15-4.2 @CN-PIPL-29", "@CN-SPC15-4.2");

    assertThat(said()).containsExactly("Rule SC-02 has lost the tag @CN-PIPL-29");
  }

  @Test
  void a_tag_that_was_deleted_is_named_when_no_other_rule_serves_the_clause() throws IOException {
    edit("consent/separate-consent.feature", " @RLD-05", "");

    assertThatThrownBy(this::said)
        .isInstanceOf(InputErrors.class)
        .hasMessageContaining("rule-of-law-daily.yaml:")
        .hasMessageContaining("no requirement serves RLD-05: tag a Rule with @RLD-05");
  }

  @Test
  void a_rule_that_was_deleted_is_named() throws IOException {
    deleteRule("alternatives/alternatives.feature", "AL-04");
    deleteEntry("alternatives/alternatives.zh.yaml", "AL-04");

    assertThat(said()).containsExactly("Rule AL-04 is gone from alternatives/alternatives.feature");
  }

  @Test
  void a_rule_that_was_deleted_is_named_when_its_chinese_was_left() throws IOException {
    deleteRule("alternatives/alternatives.feature", "AL-04");

    assertThatThrownBy(this::said)
        .isInstanceOf(InputErrors.class)
        .hasMessageContaining("alternatives.zh.yaml:")
        .hasMessageContaining("the feature has no Rule \"AL-04\"");
  }

  @Test
  void a_clause_file_that_was_deleted_is_named() throws IOException {
    Files.delete(folder.resolve("clauses/bipa.yaml"));

    assertThat(said()).containsExactly("the file clauses/bipa.yaml is gone");
    assertThatThrownBy(() -> FeatureFiles.read(folder))
        .hasMessageContaining("unknown clause or tag @US-BIPA-15b");
  }

  @Test
  void a_feature_file_that_was_deleted_is_named() throws IOException {
    Files.delete(folder.resolve("minors/minors.feature"));

    assertThat(said()).containsExactly("the file minors/minors.feature is gone");
  }

  @Test
  void a_confidence_that_was_changed_is_named() throws IOException {
    edit(
        "clauses/cn-face-measures.yaml",
        "{number: U, text: Q, mark: \"text Q, num U\"}",
        "{number: T, text: Q, mark: \"text Q, num U\"}");

    assertThat(said()).anySatisfy(s -> assertThat(s).contains("row has changed: CN-FRM-11,"));
  }

  @Test
  void an_accepted_table_is_up_to_date() throws IOException {
    edit("consent/separate-consent.feature", "@CN-SPC15-4.2 @CN-PIPL-29", "@CN-SPC15-4.2");

    new ExpectedCoverage(folder).accept();

    assertThat(said()).isEmpty();
  }

  @Test
  void the_counts_add_up() {
    Coverage.Counts counts = new Coverage(FeatureFiles.read(SHIPPED)).counts();

    assertThat(counts.ofClauses().clauses()).isEqualTo(388);
    assertThat(counts.ofRequirements().requirements()).isEqualTo(139);
    assertThat(
            counts.ofRequirements().executable()
                + counts.ofRequirements().documentary()
                + counts.ofRequirements().waiting())
        .isEqualTo(139);
    assertThat(counts.ofRequirements().executable()).isGreaterThanOrEqualTo(22);
    assertThat(counts.ofRequirements().documentary()).isEqualTo(18);
    assertThat(counts.ofClauses().orphans()).isZero();
    assertThat(counts.ofClauses().scopeOnly()).isEqualTo(19);
  }

  private List<String> said() {
    return new ExpectedCoverage(folder).stale().stream().map(Problem::what).toList();
  }

  private String lacking(String start) throws IOException {
    return "the table lacks the row "
        + new CoverageTable(new Coverage(FeatureFiles.read(folder)))
            .text()
            .lines()
            .filter(line -> line.startsWith(start))
            .findFirst()
            .orElseThrow();
  }

  private void edit(String name, String from, String to) throws IOException {
    Path file = folder.resolve(name);
    String text = Files.readString(file);
    assertThat(text).contains(from);
    int at = text.indexOf(from, Math.max(0, text.indexOf("@SC-02")));
    int start = at < 0 ? text.indexOf(from) : at;
    Files.writeString(file, text.substring(0, start) + to + text.substring(start + from.length()));
  }

  private void deleteRule(String name, String id) throws IOException {
    Path file = folder.resolve(name);
    String text = Files.readString(file);
    Files.writeString(
        file, text.replaceFirst("(?s)  @" + id + " .*?(?=\n  @[A-Z]{2}-\\d\\d |$)", ""));
  }

  private void deleteEntry(String name, String id) throws IOException {
    Path file = folder.resolve(name);
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("(?ms)^" + id + ":.*?(?=^[A-Z]{2}-\\d\\d:|\\z)", ""));
  }
}
