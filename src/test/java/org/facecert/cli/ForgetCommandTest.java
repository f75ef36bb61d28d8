package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.facecert.app.Laboratory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Originals that may show a person can be removed, and the record verifies as before. */
final class ForgetCommandTest {

  @TempDir Path folder;

  private Laboratory laboratory;
  private Path run;

  @BeforeEach
  void a_run_with_screenshots() throws IOException {
    laboratory = Laboratory.in(folder.resolve("home")).narrowed("pre-submission", "SC-02");
    run = folder.resolve("run");
  }

  @Test
  void screenshots_go_and_what_verdicts_are_derived_from_stays() throws IOException {
    evaluate("");
    String report = Files.readString(run.resolve("report.html"));
    List<Path> before = evidence();
    assertThat(before).anyMatch(ForgetCommandTest::isPicture);
    Path cutOff = Files.createDirectories(run.resolve("traffic").resolve("walk-1"));
    Files.writeString(cutOff.resolve("body"), "of a walk that was cut off");

    Typed.Ended ended = forget();

    assertThat(ended.err()).isEmpty();
    assertThat(ended.exit()).isZero();
    long pictures = before.stream().filter(ForgetCommandTest::isMissingNow).count();
    assertThat(pictures).isPositive();
    assertThat(ended.out()).contains("Removed " + pictures + " original");
    assertThat(evidence()).isNotEmpty().noneMatch(ForgetCommandTest::isPicture);
    assertThat(run.resolve("phones")).doesNotExist();
    assertThat(run.resolve("traffic")).doesNotExist();
    assertThat(run.resolve("report.html")).hasContent(report);
  }

  @Test
  void the_record_verifies_and_says_who_removed_them() throws IOException {
    evaluate("");
    forget();

    Typed.Ended reported = Typed.in(laboratory, "report", run.toString(), "--language", "en");
    Typed.Ended rejudged = Typed.in(laboratory, "rejudge", run.toString(), "--language", "en");

    assertThat(reported.err()).isEmpty();
    assertThat(reported.exit()).isZero();
    assertThat(Files.readString(run.resolve("report.html")))
        .contains("removed from the evidence vault", "A. Person", "the time is over");
    assertThat(rejudged.err()).isEmpty();
    assertThat(rejudged.exit()).as(rejudged.out()).isZero();
  }

  @Test
  void a_second_time_nothing_is_left_and_nothing_is_written() throws IOException {
    evaluate("");
    forget();
    String journal = Files.readString(run.resolve("journal.jsonl"));

    Typed.Ended ended = forget();

    assertThat(ended.exit()).isZero();
    assertThat(ended.out()).contains("Nothing was left to remove");
    assertThat(run.resolve("journal.jsonl")).hasContent(journal);
  }

  @Test
  void whoever_was_cut_off_before_the_files_were_gone_removes_the_rest() throws IOException {
    evaluate("");
    List<Path> pictures = evidence().stream().filter(ForgetCommandTest::isPicture).toList();
    byte[] kept = Files.readAllBytes(pictures.get(0));
    forget();
    Files.write(pictures.get(0), kept);

    assertThat(forget().exit()).isZero();

    assertThat(pictures.get(0)).doesNotExist();
    assertThat(Typed.in(laboratory, "report", run.toString()).exit()).isZero();
  }

  @Test
  void what_else_is_lost_is_still_missed() throws IOException {
    evaluate("");
    forget();
    Path other = evidence().get(0);
    Files.delete(other);

    Typed.Ended ended = Typed.in(laboratory, "report", run.toString());

    assertThat(ended.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(ended.err()).contains(other + ": this evidence is missing");
  }

  @Test
  void before_the_laboratory_s_time_is_over_they_stay_unless_somebody_wants_it()
      throws IOException {
    evaluate("P6M");

    Typed.Ended early = forget();

    assertThat(early.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(early.err())
        .containsPattern("keeps the originals until \\d{4}-\\d\\d-\\d\\d \\(retention P6M\\)")
        .contains("--before-retention");
    assertThat(evidence()).anyMatch(ForgetCommandTest::isPicture);
    assertThat(forget("--before-retention").exit()).isZero();
    assertThat(evidence()).noneMatch(ForgetCommandTest::isPicture);
  }

  @Test
  void a_time_that_is_none_is_an_error_of_the_laboratory_s_file() throws IOException {
    Typed.Ended ended = evaluated("six months");

    assertThat(ended.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(ended.err())
        .contains("lab.yaml:2:", "retention is no period: six months", "such as P6M");
  }

  private void evaluate(String retention) throws IOException {
    Typed.Ended ended = evaluated(retention);
    assertThat(ended.exit()).as(ended.out() + ended.err()).isZero();
  }

  private Typed.Ended evaluated(String retention) throws IOException {
    Path lab =
        Files.writeString(
            folder.resolve("lab.yaml"),
            "name: Lab\n" + (retention.isEmpty() ? "" : "retention: " + retention + "\n"));
    return Typed.in(
        laboratory,
        "evaluate",
        "--quiet",
        "--app",
        laboratory.bank("bank", "app.apk").toString(),
        "--lab",
        lab.toString(),
        "--device",
        Laboratory.PHONE,
        "--language",
        "en",
        "--out",
        run.toString());
  }

  private Typed.Ended forget(String... more) {
    return Typed.in(
        laboratory,
        Stream.concat(
                Stream.of(
                    "forget",
                    run.toString(),
                    "--by",
                    "A. Person",
                    "--reason",
                    "the time is over",
                    "--language",
                    "en"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private List<Path> evidence() throws IOException {
    try (Stream<Path> files = Files.walk(run.resolve("evidence"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static boolean isMissingNow(Path file) {
    return !Files.exists(file);
  }

  private static boolean isPicture(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return bytes.length > 0 && bytes[0] == (byte) 0x89;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
