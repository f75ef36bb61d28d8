package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facecert.app.SmallApp;
import org.facecert.verdict.Decision;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.EvaluationFile;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A grade speaks of the whole released programme, or there is none: the commands as a user gives
 * them.
 */
final class PartialRunTest {

  private static final String HOME = "facecert.home";

  @TempDir Path folder;

  private SmallApp app = new SmallApp(Path.of(""), Path.of(""));
  private final PrintStream terminal = System.out;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void the_installation_is_this_project() throws IOException {
    System.setProperty(HOME, "..");
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    app = SmallApp.in(folder);
  }

  @AfterEach
  void and_nobody_elses() {
    System.setOut(terminal);
    System.clearProperty(HOME);
  }

  @Test
  void what_tags_leave_out_is_open_listed_and_called_partial_everywhere() throws IOException {
    evaluate("--programme", "fr-measures-2025", "--tags", "@GV-01 or @GV-02");

    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains(
            "PARTIAL RUN: not everything that programme fr-measures-2025 asks was looked at",
            "The tags given do not select it. AL-01, AL-02,")
        .doesNotContain("Conforms");
    Evaluation evaluation = evaluation();
    assertThat(evaluation.partial()).isTrue();
    assertThat(Decision.of(evaluation).orElseThrow().grade()).isEmpty();
    assertThat(Decision.of(evaluation).orElseThrow().open())
        .contains(new Decision.Open("AL-01", "face-login", Verdict.NOT_TESTED));
    String html = Files.readString(folder.resolve("run/report.html"));
    everySectionSaysSo(html);
    assertThat(html).contains("FC-").contains("PARTIAL RUN\"");
    assertThat(folder.resolve("run/junit.xml"))
        .content()
        .contains("(PARTIAL RUN)\"", "PARTIAL RUN: left out", "classname=\"left-out.AL-01\"");
    assertThat(folder.resolve("run/allure-results/environment.properties"))
        .content()
        .contains("run = PARTIAL RUN");
  }

  @Test
  void what_function_leaves_out_is_open_too() throws IOException {
    evaluate(
        "--programme", "fr-measures-2025", "--tags", "@documentary", "--function", "face-login");

    assertThat(evaluation().leftOut())
        .filteredOn(each -> each.requirement().equals("GV-04"))
        .extracting(each -> each.function() + ": " + each.why().key())
        .containsExactly(
            "face-payment: excluded.function",
            "real-name: excluded.function",
            "face-effects: excluded.function");
  }

  @Test
  void answers_do_not_make_a_partial_run_whole() throws IOException {
    evaluate("--programme", "fr-measures-2025", "--tags", "@GV-01");
    said.reset();
    run(
        "answer",
        folder.resolve("run").toString(),
        "GV-01",
        "--verdict",
        "PASS",
        "--by",
        "A. Person",
        "--reason",
        "seen");

    Evaluation evaluation = evaluation();
    assertThat(evaluation.outcomes())
        .singleElement()
        .satisfies(each -> assertThat(each.verdict()).isEqualTo(Verdict.PASS));
    assertThat(evaluation.verdict()).isEqualTo(Verdict.NOT_TESTED);
    assertThat(Decision.of(evaluation).orElseThrow().grade()).isEmpty();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("PARTIAL RUN")
        .doesNotContain(": Conforms");
    assertThat(
            Main.commandLine()
                .execute("evaluate", "--quiet", "--resume", folder.resolve("run").toString()))
        .as("it passed what was asked for, and the rest is open")
        .isEqualTo(ExitCode.OPEN.code());
  }

  @Test
  void another_programme_seen_from_it_is_partial_too() throws IOException {
    evaluate("--programme", "fr-measures-2025", "--tags", "@documentary");
    said.reset();
    run("report", folder.resolve("run").toString(), "--programme", "consumer-finance-consent");

    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains(
            "PARTIAL RUN",
            "Not tested: the recorded run did not look at it. SC-01, SC-02, FC-03",
            "Left out or not applicable for face-effects (kind: effects, matched: none, uploads:"
                + " true): SC-01, SC-02, FC-03.");
    String html =
        Files.readString(folder.resolve("run/under-consumer-finance-consent/report.html"));
    everySectionSaysSo(html);
    String pageOne = html.substring(0, html.indexOf("id=\"identity\""));
    assertThat(pageOne)
        .contains("Left out of the programme by what the applicant declares")
        .contains("依申请方的申报不在本方案检测之列")
        .contains("face-effects");
  }

  @Test
  void a_narrowed_programme_has_neither_name_nor_grade_on_page_one_and_terminal()
      throws IOException {
    Path home = installation();
    Path programme = home.resolve("features/programmes/fr-measures-2025.yaml");
    String text = Files.readString(programme);
    Matcher selection =
        Pattern.compile("(?s)selection:\n.*?(?=\nparameters|\nnot-applicable)").matcher(text);
    assertThat(selection.find()).isTrue();
    Files.writeString(
        programme,
        selection.replaceFirst("selection:\n  modes: [documentary]\n  requirements: [GV-01]"));
    System.setProperty(HOME, home.toString());

    evaluate("--programme", "fr-measures-2025");
    run(
        "answer",
        folder.resolve("run").toString(),
        "GV-01",
        "--verdict",
        "PASS",
        "--by",
        "A",
        "--reason",
        "b");

    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains(
            "the programme has lost its name, edition and grades",
            "  programmes/fr-measures-2025.yaml (changed)")
        .doesNotContain("Programme fr-measures-2025: ");
    assertThat(evaluation().programme().decision()).isEmpty();
    String html = Files.readString(folder.resolve("run/report.html"));
    assertThat(html)
        .contains(
            "An altered programme, not as released", "programmes/fr-measures-2025.yaml (changed)")
        .doesNotContain("id=\"decision\"");
  }

  @Test
  void the_digests_of_what_was_judged_by_are_in_the_report() throws IOException {
    evaluate("--programme", "fr-measures-2025", "--tags", "@GV-01");

    String html = Files.readString(folder.resolve("run/report.html"));
    Evaluation evaluation = evaluation();
    assertThat(evaluation.suite().digests()).hasSize(7);
    evaluation.suite().digests().values().forEach(each -> assertThat(html).contains(each.hex()));
  }

  private static void everySectionSaysSo(String html) {
    Matcher titles = Pattern.compile("<h[12]>.*?</h[12]>").matcher(html);
    List<String> all = new ArrayList<>();
    while (titles.find()) {
      all.add(titles.group());
    }
    assertThat(all)
        .hasSizeGreaterThan(5)
        .allSatisfy(title -> assertThat(title).contains("PARTIAL RUN", "部分检测"));
  }

  /** One like this, whose features may be changed. */
  private Path installation() throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Path features = Path.of("..", "features");
    try (Stream<Path> files = Files.walk(features)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = home.resolve("features").resolve(features.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    Files.createDirectories(home.resolve("devices"));
    return home;
  }

  private Evaluation evaluation() {
    return new EvaluationFile(folder.resolve("run/evaluation.json")).head();
  }

  private void evaluate(String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("evaluate", "--quiet", "--app", app.statement().toString()));
    arguments.addAll(List.of("--apk", app.apk().toString()));
    arguments.addAll(List.of("--out", folder.resolve("run").toString()));
    arguments.addAll(List.of(more));
    run(arguments.toArray(String[]::new));
  }

  private static void run(String... arguments) {
    StringWriter err = new StringWriter();
    int exit = Main.commandLine().setErr(new PrintWriter(err, true)).execute(arguments);
    assertThat(err.toString()).isEmpty();
    assertThat(exit).isIn(ExitCode.OK.code(), ExitCode.OPEN.code());
  }
}
