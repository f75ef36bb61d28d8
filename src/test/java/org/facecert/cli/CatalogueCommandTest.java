package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CatalogueCommandTest {

  private static final String HOME = "facecert.home";

  private final StringWriter out = new StringWriter();

  @BeforeEach
  void the_installation_is_this_project() {
    System.setProperty(HOME, "..");
  }

  @AfterEach
  void and_nobody_elses() {
    System.clearProperty(HOME);
  }

  @Test
  void lists_all_requirements() {
    assertThat(run()).contains("SC-02 ").contains("139 of 139 requirements");
  }

  @Test
  void lists_what_the_options_choose() {
    assertThat(run("--theme", "withdrawal", "--state", "executable", "--severity", "blocker"))
        .contains("WD-01", "WD-03", "2 of 139")
        .doesNotContain("WD-02", "WD-04");
    assertThat(run("--clause", "CN-PIPL-1", "--severity", "blocker")).contains("no clause");
    assertThat(run("--clause", "CN-FRM-15")).contains("GV-02").contains("1 of 139");
    assertThat(run("--mode", "documentary")).contains("18 of 139");
  }

  @Test
  void refuses_a_choice_that_there_is_not() {
    assertThat(run("--state", "done"))
        .contains("--state done: write one of documentary, executable, waiting");
  }

  @Test
  void explains_a_requirement() {
    assertThat(run("show", "SC-02"))
        .contains("blocker · automatic · executable · features/consent/separate-consent.feature:")
        .contains("art. 4(2) [judicial interpretation]")
        .contains("When a person starts the face function and agrees to all that is asked")
        .contains("A PASS proves")
        .contains("It does not prove")
        .contains("E1  screenshot");
  }

  @Test
  void explains_a_requirement_in_chinese_without_english() {
    String text = run("show", "SC-02", "--language", "zh");

    assertThat(text).contains("人脸同意不等于相机权限").contains("第四条第二项 [司法解释]").contains("“符合”能证明");
    assertThat(text).doesNotContainPattern("[A-Za-z]{3,} [a-z]{3,}");
  }

  @Test
  void explains_a_clause_with_its_confidence() {
    assertThat(run("show", "CN-FRM-11"))
        .contains("(number not confirmed)")
        .contains("Number not confirmed, text read in a secondary source")
        .contains("text Q, num U")
        .contains("MP-07");
    assertThat(run("show", "CN-PIPL-26")).contains("None: devices in public places");
  }

  @Test
  void asks_what_was_meant() {
    assertThat(run("show", "SC-22")).contains("did you mean SC-0");
  }

  @Test
  void counts_the_coverage_and_writes_it_in_every_format(@TempDir Path folder) throws IOException {
    Path json = folder.resolve("new/counts.json");

    assertThat(run("coverage", "--json", json.toString(), "--out", folder.toString()))
        .contains("  388  clauses")
        .contains("  139  requirements")
        .contains("    0  clauses that nothing serves");

    JsonNode counts = new ObjectMapper().readTree(json.toFile());
    assertThat(counts.path("clauses").asInt()).isEqualTo(388);
    assertThat(counts.path("orphans").asInt(-1)).isZero();
    assertThat(Files.readString(folder.resolve("coverage.html")))
        .contains("第二十九条")
        .contains("presentation bench to come");
    assertThat(folder.resolve("coverage.csv")).isRegularFile();
    assertThat(folder.resolve("oscal-catalog.json")).isRegularFile();
    assertThat(folder.resolve("oscal-profile-pre-submission.json")).isRegularFile();
  }

  @Test
  void tells_two_editions_apart() {
    assertThat(run("diff", "../features", "../features")).contains("0 changes");
    assertThat(run("diff", "../features", "nothing")).contains("there is no such folder");
  }

  private String run(String... arguments) {
    out.getBuffer().setLength(0);
    PrintWriter to = new PrintWriter(out, true);
    List<String> words = new ArrayList<>(List.of("catalogue"));
    words.addAll(List.of(withLanguage(arguments)));
    Main.run(to, to, words.toArray(String[]::new));
    return out.toString();
  }

  private static String[] withLanguage(String... arguments) {
    if (List.of(arguments).contains("--language")) {
      return arguments;
    }
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--language";
    all[arguments.length + 1] = "en";
    return all;
  }
}
