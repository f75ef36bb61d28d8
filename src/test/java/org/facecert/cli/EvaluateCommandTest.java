package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.facecert.app.SmallApp;
import org.facecert.traffic.country.WrittenCountries;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.EvaluationFile;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as a user gives it, as far as it goes without a phone: the dossier is real. */
final class EvaluateCommandTest {

  private static final String HOME = "facecert.home";

  @TempDir Path folder;

  private SmallApp app = new SmallApp(Path.of(""), Path.of(""));
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void the_installation_is_this_project() throws IOException {
    System.setProperty(HOME, "..");
    app = SmallApp.in(folder);
  }

  @AfterEach
  void and_nobody_elses() {
    System.clearProperty(HOME);
  }

  @Test
  void documents_are_evaluated_without_a_device_and_reported() throws IOException {
    int exit = evaluate("run", "--tags", "@documentary");

    assertThat(err.toString()).isEmpty();
    assertThat(exit).isEqualTo(ExitCode.OPEN.code());
    Evaluation evaluation = file("run").head();
    assertThat(evaluation.complete()).isTrue();
    assertThat(evaluation.devices()).isEmpty();
    assertThat(evaluation.outcomes()).isNotEmpty();
    assertThat(items("run"))
        .isNotEmpty()
        .allSatisfy(
            item -> {
              assertThat(item.verdict()).as(item.id()).isEqualTo(Verdict.REVIEW);
              assertThat(item.device()).isEmpty();
              assertThat(item.findings()).isNotEmpty();
            });
    assertThat(folder.resolve("run/report.html")).content().contains("申请材料中有");
    assertThat(folder.resolve("run/phones")).doesNotExist();
  }

  @Test
  void a_run_that_has_ended_is_gone_on_with_and_repeats_nothing() throws IOException {
    evaluate("run", "--tags", "@GV-01");
    List<String> before = items("run").stream().map(TestCaseResult::id).toList();
    assertThat(before).isNotEmpty();

    assertThat(execute("--resume", folder.resolve("run").toString()))
        .isEqualTo(ExitCode.OPEN.code());

    assertThat(items("run")).extracting(TestCaseResult::id).isEqualTo(before);
  }

  @Test
  void a_phone_has_to_be_named_where_one_is_needed() {
    assertThat(evaluate("run", "--tags", "@SC-01")).isEqualTo(ExitCode.USAGE.code());
    assertThat(err.toString()).contains("--device is missing: name a phone");
    assertThat(folder.resolve("run/journal.jsonl")).doesNotExist();
  }

  @Test
  void tells_what_is_missing_or_does_not_go_together() {
    assertThat(execute()).isEqualTo(ExitCode.USAGE.code());
    assertThat(err.toString()).contains("--app is missing");
    assertThat(evaluate("run", "--tags", "@NO-01")).isEqualTo(ExitCode.USAGE.code());
    assertThat(err.toString()).contains("nothing is selected");
    assertThat(execute("--resume", folder.toString())).isEqualTo(ExitCode.USAGE.code());
    assertThat(err.toString()).contains("there is no run, no journal.jsonl in it");
    assertThat(evaluate("app.apk")).isEqualTo(ExitCode.USAGE.code());
    assertThat(err.toString()).contains("that is a file, not a folder");
  }

  @Test
  void a_database_of_countries_that_cannot_be_used_is_told_before_anything_begins()
      throws IOException {
    Path statement = app.statement();
    Path database = Files.writeString(statement.resolveSibling("c.mmdb"), "not one");
    Files.writeString(
        statement,
        Files.readString(statement).replace("\nlab:\n", "\nlab:\n  countries: c.mmdb\n"));

    assertThat(evaluate("run", "--tags", "@GV-01")).isEqualTo(ExitCode.USAGE.code());
    assertThat(err.toString())
        .contains("lab: countries: ", "c.mmdb", "a damaged one; fetch it anew");
    assertThat(folder.resolve("run/journal.jsonl")).doesNotExist();

    Instant built = Instant.parse("2020-03-01T00:00:00Z");
    Files.write(
        database,
        new WrittenCountries("Test", built)
            .add("20.0.0.0/8", WrittenCountries.nested("CN", false))
            .bytes());
    assertThat(evaluate("run", "--tags", "@GV-01")).isEqualTo(ExitCode.USAGE.code());
    assertThat(err.toString()).contains("days ago; fetch a newer one");
  }

  @Test
  void does_not_write_over_a_run() {
    evaluate("run", "--tags", "@GV-01");

    assertThat(evaluate("run", "--tags", "@GV-01")).isEqualTo(ExitCode.USAGE.code());
    assertThat(err.toString()).contains("there is a run in it already");
  }

  private int evaluate(String run, String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--app", app.statement().toString()));
    arguments.addAll(List.of("--apk", app.apk().toString(), "--quiet"));
    arguments.addAll(List.of("--out", folder.resolve(run).toString()));
    if (!Arrays.asList(more).contains("--programme")) {
      arguments.addAll(List.of("--programme", "fr-measures-2025"));
    }
    arguments.addAll(List.of(more));
    return execute(arguments.toArray(String[]::new));
  }

  private int execute(String... arguments) {
    CommandLine command = Main.commandLine().setErr(new PrintWriter(err, true));
    List<String> all = new ArrayList<>(List.of("evaluate"));
    all.addAll(List.of(arguments));
    return command.execute(all.toArray(String[]::new));
  }

  private EvaluationFile file(String run) {
    return new EvaluationFile(folder.resolve(run).resolve(EvaluationFile.NAME));
  }

  private List<TestCaseResult> items(String run) {
    List<TestCaseResult> items = new ArrayList<>();
    file(run).forEachItem(items::add);
    return items;
  }
}
