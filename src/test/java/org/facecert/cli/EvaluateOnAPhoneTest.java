package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.facecert.app.Laboratory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user gives it, on a phone that answers and on one that does not. */
final class EvaluateOnAPhoneTest {

  @TempDir Path folder;

  private Laboratory laboratory;

  @BeforeEach
  void a_programme_that_asks_one_thing() throws IOException {
    laboratory = Laboratory.in(folder.resolve("home")).narrowed("pre-submission", "SC-02");
  }

  @Test
  void what_complies_ends_with_0() throws IOException {
    Typed.Ended ended = evaluate("app.apk");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.exit()).as(ended.out()).isZero();
    assertThat(ended.out())
        .contains("1 scenario to run on fake", "PASS  SC-02 [face-login]", "Result: PASS (PASS 1)");
    assertThat(folder.resolve("run/report.html")).isRegularFile();
  }

  @Test
  void what_does_not_comply_ends_with_1() throws IOException {
    Typed.Ended ended = evaluate("silent.apk");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.exit()).as(ended.out()).isEqualTo(1);
    assertThat(ended.out()).contains("FAIL  SC-02 [face-login]", "Result: FAIL (FAIL 1)");
  }

  @Test
  void a_phone_that_does_not_come_up_is_no_verdict_and_ends_with_2() throws IOException {
    laboratory.withoutPhone();

    Typed.Ended ended = evaluate("app.apk");

    assertThat(ended.exit()).as(ended.out() + ended.err()).isEqualTo(2);
    assertThat(ended.out())
        .contains("INCONCLUSIVE  SC-02", "connection refused")
        .doesNotContain("PASS  ", "FAIL  ");
  }

  @Test
  void the_report_tells_from_the_walk_s_log_what_was_done_and_seen() throws IOException {
    evaluate("silent.apk");
    String page = Files.readString(folder.resolve("run/report.html"));
    Path allure = folder.resolve("run/allure-results");

    assertThat(Jsoup.parse(page).select("ol.film li").eachText())
        .anySatisfy(text -> assertThat(text).contains("the app is as after a fresh install"))
        .anySatisfy(text -> assertThat(text).contains("应用处于全新安装后的状态"))
        .anySatisfy(text -> assertThat(text).contains("(starts the face function)"))
        .anySatisfy(text -> assertThat(text).contains("camera opened by"));
    try (Stream<Path> files = Files.list(allure)) {
      assertThat(files.filter(f -> f.toString().endsWith("-result.json")))
          .anySatisfy(
              f ->
                  assertThat(Files.readString(f))
                      .contains("1. the app is as after a fresh install"));
    }
    assertThat(Files.readString(folder.resolve("run/evaluation.json")))
        .contains("facecert-evaluation-4")
        .doesNotContain("event.");
  }

  @Test
  void a_screenshot_that_the_log_alone_names_is_missed() throws IOException {
    evaluate("app.apk");
    String record = Files.readString(folder.resolve("run/evaluation.json"));
    Path picture;
    try (Stream<Path> files = Files.walk(folder.resolve("run/evidence"))) {
      picture =
          files
              .filter(Files::isRegularFile)
              .filter(f -> !record.contains(f.getFileName().toString()))
              .filter(EvaluateOnAPhoneTest::isPicture)
              .findFirst()
              .orElseThrow();
    }
    Files.delete(picture);

    Typed.Ended ended = Typed.in(laboratory, "report", folder.resolve("run").toString());

    assertThat(ended.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(ended.err())
        .contains(picture + ": this evidence is missing; ", "journal.jsonl:")
        .containsPattern("line [0-9]+ of its walk's log names it");
  }

  private static boolean isPicture(Path file) {
    try {
      return Files.readAllBytes(file)[0] == (byte) 0x89;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Typed.Ended evaluate(String build) throws IOException {
    return Typed.evaluate(laboratory, build, folder.resolve("run"));
  }
}
