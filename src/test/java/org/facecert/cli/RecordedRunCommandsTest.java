package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.facecert.app.Laboratory;
import org.facecert.app.SmallApp;
import org.facecert.verdict.Answer;
import org.facecert.verdict.EvaluationFile;
import org.facecert.verdict.TestCaseResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code answer} and {@code report}, on a run that has read one document. */
final class RecordedRunCommandsTest {

  @TempDir Path folder;

  private Laboratory laboratory;
  private String run = "";

  @BeforeEach
  void a_document_was_read() throws IOException {
    SmallApp app = SmallApp.in(folder);
    laboratory = Laboratory.in(folder.resolve("home"));
    run = folder.resolve("run").toString();
    Typed.Ended ended =
        Typed.in(
            laboratory,
            "evaluate",
            "--quiet",
            "--app",
            app.statement().toString(),
            "--apk",
            app.apk().toString(),
            "--programme",
            "fr-measures-2025",
            "--tags",
            "@GV-01",
            "--language",
            "en",
            "--out",
            run);
    assertThat(ended.exit()).as(ended.err()).isEqualTo(ExitCode.OPEN.code());
  }

  @Test
  void an_answer_is_recorded_reported_and_said() throws IOException {
    Typed.Ended ended = answer("gv-01", "pass", "A. Person", " seen and read ");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.exit()).isZero();
    assertThat(ended.out())
        .contains("run/report.html", "run/junit.xml", "PARTIAL RUN", "no grade yet");
    TestCaseResult[] item = new TestCaseResult[1];
    new EvaluationFile(Path.of(run, EvaluationFile.NAME)).forEachItem(each -> item[0] = each);
    assertThat(item[0].answers()).extracting(Answer::by).containsExactly("A. Person");
    assertThat(item[0].answers()).extracting(Answer::reason).containsExactly("seen and read");
    assertThat(Files.readString(Path.of(run, "report.html"))).contains("seen and read");
  }

  @Test
  void an_answer_that_says_too_little_is_refused_and_not_recorded() throws IOException {
    String journal = Files.readString(Path.of(run, "journal.jsonl"));

    refused(
        answer("GV-01", "MAYBE", "A", "b"), "--verdict MAYBE: write PASS, FAIL or INCONCLUSIVE");
    refused(answer("GV-01", "PASS", " ", "b"), "--by is empty: the report says who did it");
    refused(answer("GV-01", "PASS", "A", "  "), "--reason is empty");
    refused(answer("SC-01", "PASS", "A", "b"), "SC-01");
    refused(
        Typed.in(
            laboratory,
            "answer",
            folder.toString(),
            "GV-01",
            "--verdict",
            "PASS",
            "--by",
            "A",
            "--reason",
            "b"),
        "there is no run in it: no journal.jsonl, or no statement.yaml");

    assertThat(Files.readString(Path.of(run, "journal.jsonl"))).isEqualTo(journal);
  }

  @Test
  void reports_are_written_anew() throws IOException {
    String before = Files.readString(Path.of(run, "report.html"));
    Files.delete(Path.of(run, "report.html"));

    Typed.Ended ended = Typed.in(laboratory, "report", run, "--language", "en");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.exit()).isZero();
    assertThat(ended.out().lines())
        .startsWith(run + "/report.html", run + "/junit.xml", run + "/allure-results");
    assertThat(Path.of(run, "report.html")).hasContent(before);
  }

  @Test
  void another_programme_is_decided_beside_the_run() throws IOException {
    Typed.Ended ended =
        Typed.in(
            laboratory,
            "report",
            run,
            "--programme",
            "consumer-finance-consent",
            "--language",
            "en");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.exit()).isZero();
    Path under = Path.of(run, "under-consumer-finance-consent");
    assertThat(ended.out())
        .contains(
            under + "/report.html",
            "not everything that programme consumer-finance-consent asks was looked at",
            "Not tested: the recorded run did not look at it. SC-01");
    assertThat(under.resolve("report.html")).isRegularFile();
  }

  @Test
  void what_cannot_be_reported_is_refused() throws IOException {
    refused(
        Typed.in(laboratory, "report", run, "--programme", "no-such"),
        "--programme no-such: there is no such programme");
    refused(Typed.in(laboratory, "report", folder.toString()), "there is no evaluation.json in it");
    Path file = Files.writeString(folder.resolve("file"), "mine");
    refused(
        Typed.in(laboratory, "report", run, "--out", file.toString()),
        "that is a file, not a folder");
    assertThat(file).hasContent("mine");
  }

  private Typed.Ended answer(String requirement, String verdict, String by, String reason) {
    return Typed.in(
        laboratory,
        "answer",
        run,
        requirement,
        "--verdict",
        verdict,
        "--by",
        by,
        "--reason",
        reason,
        "--language",
        "en");
  }

  private static void refused(Typed.Ended ended, String words) {
    assertThat(ended.err()).contains(words).doesNotContain("bug of FaceCert");
    assertThat(ended.exit()).isEqualTo(ExitCode.USAGE.code());
  }
}
