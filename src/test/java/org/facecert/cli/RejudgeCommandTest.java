package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.facecert.app.Laboratory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RejudgeCommandTest {

  @TempDir Path folder;

  private Laboratory laboratory;
  private Path run;

  @BeforeEach
  void a_laboratory_that_asks_for_little() throws IOException {
    run = folder.resolve("run");
    laboratory =
        Laboratory.in(folder.resolve("home")).narrowed("pre-submission", "SC-02", "SC-03", "WD-02");
  }

  @Test
  void comes_to_the_same_verdicts_without_a_phone() throws IOException {
    evaluate("app.apk");
    laboratory.withoutPhone();

    Typed.Ended ended = rejudge();

    assertThat(ended.err()).isEmpty();
    assertThat(ended.exit()).as(ended.out()).isZero();
    assertThat(ended.out())
        .contains("agrees  PASS  SC-02/", "agrees  PASS  WD-02/")
        .contains("Judged again: all agree with the record (3 scenarios");
  }

  @Test
  void a_run_in_which_nothing_was_walked_agrees_with_nothing() throws IOException {
    laboratory.narrowed("pre-submission", "LV-09");
    evaluate("app.apk");

    Typed.Ended ended = rejudge();

    assertThat(ended.exit()).as(ended.out()).isEqualTo(ExitCode.OPEN.code());
    assertThat(ended.out())
        .containsPattern("Judged again: nothing; no walk stands behind any of the [1-9]")
        .doesNotContain("agree");
  }

  @Test
  void a_violation_follows_from_the_log_as_well() throws IOException {
    evaluate("silent.apk");

    Typed.Ended ended = rejudge();

    assertThat(ended.exit()).as(ended.out()).isZero();
    assertThat(ended.out()).contains("agrees  FAIL  SC-02/");
  }

  @Test
  void another_threshold_is_told_by_what_it_changes() throws IOException {
    evaluate("app.apk");
    Path programme = laboratory.at("features/programmes/pre-submission.yaml");
    Files.writeString(
        programme,
        Files.readString(programme)
            .replaceFirst("(withdraw-tap-ratio-pass:\\s+value: )[0-9.]+", "$10.5")
            .replaceFirst("(withdraw-tap-ratio-review:\\s+value: )[0-9.]+", "$10.9"));

    Typed.Ended ended = rejudge("--quiet");

    assertThat(ended.exit()).as(ended.out() + ended.err()).isEqualTo(1);
    assertThat(ended.out())
        .containsPattern("WD-02/[0-9]+/face-login/1\n  recorded: PASS\n    .*\n  derived:  FAIL\n")
        .contains("Judged again: 1 of 3 scenarios differ from the record");
  }

  @Test
  void a_line_of_a_log_that_was_changed_is_named_and_what_follows_from_it_now() throws IOException {
    evaluate("app.apk");
    Path log = logWith("\"purpose\":\"CONSENT\"");
    Files.writeString(
        log, Files.readString(log).replace("\"purpose\":\"CONSENT\"", "\"purpose\":\"ROUTE\""));

    Typed.Ended ended = rejudge("--quiet");

    assertThat(ended.exit()).as(ended.out() + ended.err()).isEqualTo(1);
    assertThat(ended.out())
        .contains("the record is not as it was written: " + log, "this evidence was changed")
        .containsPattern("SC-03/[0-9]+/face-login/1\n  recorded: PASS\n")
        .contains("differ from the record");
  }

  @Test
  void a_log_that_cannot_be_read_leaves_its_scenarios_inconclusive() throws IOException {
    evaluate("app.apk");
    Path log = logWith("\"purpose\":\"CONSENT\"");
    List<String> lines = Files.readAllLines(log);
    Files.write(log, List.of(lines.get(0), lines.get(1), "{\"number\":2,\"kind\":\"spell\"}"));

    Typed.Ended ended = rejudge("--quiet");

    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.out())
        .contains("derived:  INCONCLUSIVE")
        .contains("line 3 of the log: nothing is known of the kind \"spell\"");
  }

  @Test
  void a_line_that_names_something_else_than_it_says_is_no_bug_of_ours() throws IOException {
    evaluate("app.apk");
    Path log = logWith("\"purpose\":\"CONSENT\"");
    Files.writeString(
        log, Files.readString(log).replaceAll("(\"purpose\":\"CONSENT\".*?\"on\":)[0-9]+", "$11"));

    Typed.Ended ended = rejudge("--quiet");

    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.out()).contains("of the log: number 1 is no screen");
  }

  @Test
  void words_of_the_app_are_masked_as_in_the_report() throws IOException {
    evaluate("app.apk");
    Path log = logWith("\"purpose\":\"CONSENT\"");
    Files.writeString(
        log,
        Files.readString(log)
            .replace("Welcome, Lin", "Welcome, 13800138000")
            .replace("\"purpose\":\"CONSENT\"", "\"purpose\":\"ROUTE\""));

    Typed.Ended ended = rejudge("--quiet");

    assertThat(ended.out()).contains("the last one “Welcome, ").doesNotContain("13800138000");
  }

  @Test
  void what_is_no_run_or_no_programme_is_said() throws IOException {
    assertThat(Typed.in(laboratory, "rejudge", folder.resolve("none").toString()).exit())
        .isEqualTo(ExitCode.USAGE.code());
    evaluate("app.apk");
    Typed.Ended programme = rejudge("--programme", "no-such");
    assertThat(programme.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(programme.err()).contains("--programme no-such: there is none in ");
    Typed.Ended features = rejudge("--features", folder.resolve("nowhere").toString());
    assertThat(features.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(features.err()).contains("there is no such folder");
  }

  @Test
  void a_changed_verdict_in_the_record_is_refused_as_ever() throws IOException {
    evaluate("silent.apk");
    Path evaluation = run.resolve("evaluation.json");
    Files.writeString(
        evaluation,
        Files.readString(evaluation).replace("\"verdict\" : \"FAIL\"", "\"verdict\" : \"PASS\""));

    assertThat(rejudge().exit()).isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void evidence_that_is_gone_excuses_no_changed_verdict() throws IOException {
    evaluate("silent.apk");
    Path log = logWith("\"kind\":\"screen\"");
    Files.delete(log);
    Path evaluation = run.resolve("evaluation.json");
    Files.writeString(
        evaluation,
        Files.readString(evaluation).replace("\"verdict\" : \"FAIL\"", "\"verdict\" : \"PASS\""));

    Typed.Ended ended = rejudge();

    assertThat(ended.exit()).as(ended.out()).isEqualTo(ExitCode.USAGE.code());
    assertThat(ended.err())
        .contains(evaluation + ":", log + ": this evidence is missing")
        .doesNotContain("a bug of FaceCert");
    assertThat(ended.out()).doesNotContain("Judged again");
  }

  private Path logWith(String words) throws IOException {
    try (Stream<Path> files = Files.walk(run.resolve("evidence"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length > 0
            && bytes[0] == '{'
            && new String(bytes, StandardCharsets.UTF_8).contains(words)) {
          return file;
        }
      }
    }
    throw new AssertionError("no log with " + words);
  }

  private Typed.Ended rejudge(String... more) {
    return Typed.in(
        laboratory,
        Stream.concat(Stream.of("rejudge", run.toString(), "--language", "en"), Stream.of(more))
            .toList());
  }

  private void evaluate(String build) throws IOException {
    Typed.Ended ended = Typed.evaluate(laboratory, build, run);
    assertThat(ended.err()).isEmpty();
  }
}
