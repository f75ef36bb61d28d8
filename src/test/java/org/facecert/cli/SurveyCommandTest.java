package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.facecert.app.Laboratory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code survey}, as somebody types it who has many runs. */
final class SurveyCommandTest {

  @TempDir static Path lab;
  @TempDir Path folder;

  private static Laboratory laboratory;
  private static Path run = Path.of("");

  @BeforeAll
  static void a_run() throws IOException {
    laboratory =
        Laboratory.in(lab.resolve("home")).narrowed("pre-submission", "SC-01", "SC-02", "IN-01");
    run = lab.resolve("run");
    assertThat(Typed.evaluate(laboratory, "app.apk", run).err()).isEmpty();
  }

  @Test
  void counts_by_the_indicators_of_the_survey_and_leaves_open_what_was_not_run() {
    Path html = folder.resolve("survey.html");
    Path csv = folder.resolve("survey.csv");
    Path json = folder.resolve("survey.json");

    Typed.Ended ended =
        survey(run, "--html", html.toString(), "--csv", csv.toString(), "--json", json.toString());

    assertThat(ended.err()).isEmpty();
    assertThat(ended.exit()).as(ended.out()).isZero();
    assertThat(ended.out())
        .contains("1 app by the indicators of scenario-survey")
        .contains("Modelled on Nandu AI Ethics Research Group")
        .contains("NOTE: 1 evaluation looked at less than these indicators ask")
        .containsPattern("NANDU-3  0 met, 0 not met, 1 open, 0 not applicable")
        .doesNotContain("NANDU-5");
    assertThat(html).content().contains("NANDU-1", "login").doesNotContain("<script");
    assertThat(csv).content().contains("NANDU-1,NANDU-2,NANDU-3,NANDU-4");
    assertThat(json).content().contains("\"format\" : \"facecert-survey-1\"");
  }

  @Test
  void the_reporters_test_has_three_indicators() {
    Typed.Ended ended = survey(run, "--programme", "consumer-finance-consent");

    assertThat(ended.out()).contains("FIN10-1", "FIN10-2", "FIN10-3");
    assertThat(ended.out()).containsPattern("FIN10-2  1 met, 0 not met, 0 open");
  }

  @Test
  void a_programme_of_requirements_is_counted_by_requirement() {
    Typed.Ended ended = survey(run, "--programme", "pre-submission");

    assertThat(ended.out()).containsPattern("SC-02  1 met, 0 not met, 0 open, 0 not applicable");
  }

  @Test
  void one_app_twice_is_refused() {
    Typed.Ended ended = survey(run, run.toString());

    assertThat(ended.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(ended.err()).contains("the same app as in", "give one run of each");
  }

  @Test
  void a_run_that_was_changed_is_not_counted() throws IOException {
    Path changed = folder.resolve("changed");
    try (Stream<Path> files = Files.walk(run)) {
      for (Path file : files.toList()) {
        Path copy = changed.resolve(run.relativize(file).toString());
        Files.copy(file, copy);
      }
    }
    Path evaluation = changed.resolve("evaluation.json");
    Files.writeString(
        evaluation, Files.readString(evaluation).replaceFirst("\"PASS\"", "\"FAIL\""));
    Path csv = folder.resolve("none.csv");

    Typed.Ended ended = survey(changed, "--csv", csv.toString());

    assertThat(ended.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(ended.err()).contains("evaluation.json");
    assertThat(csv).doesNotExist();
  }

  @Test
  void a_programme_that_is_not_there_is_named() {
    Typed.Ended ended = survey(run, "--programme", "nandu");

    assertThat(ended.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(ended.err()).contains("nandu", "scenario-survey");
  }

  private static Typed.Ended survey(Path first, String... more) {
    return Typed.in(
        laboratory,
        Stream.concat(Stream.of("survey", first.toString(), "--language", "en"), Stream.of(more))
            .toList());
  }
}
