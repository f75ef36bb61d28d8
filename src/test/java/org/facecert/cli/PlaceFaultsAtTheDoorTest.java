package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.facecert.app.SmallApp;
import org.facecert.run.FolderClaim;
import org.facecert.run.RunFolder;
import org.facecert.verdict.EvaluationFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is wrong with files and folders before a command begins or while it writes, each with exit
 * code and words. Nothing is written elsewhere, nothing is waited for, nothing ends as our bug.
 */
@Timeout(240)
final class PlaceFaultsAtTheDoorTest {

  private static final String HOME = "facecert.home";

  @TempDir Path folder;

  private SmallApp app = new SmallApp(Path.of(""), Path.of(""));
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void the_installation_is_this_project() throws IOException {
    System.setProperty(HOME, "..");
    app = SmallApp.in(folder);
    Files.writeString(folder.resolve("mine"), "mine");
  }

  @AfterEach
  void and_nobody_elses() {
    System.clearProperty(HOME);
  }

  private interface Injection {
    void into(PlaceFaultsAtTheDoorTest test) throws IOException;
  }

  private record Fault(String name, Injection injection, String command, int exit, String words) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Fault before(String name, Injection injection, int exit, String words) {
    return new Fault(name, injection, "evaluate", exit, words);
  }

  private static Fault recorded(
      String name, String command, Injection injection, int exit, String words) {
    return new Fault(name, injection, command, exit, words);
  }

  static Stream<Fault> beforeARun() {
    return Stream.of(
        before(
            "the run's folder holds something else",
            t -> Files.writeString(Files.createDirectory(t.run()).resolve("thesis.txt"), "x"),
            64,
            "it is not empty; name a new or an empty folder"),
        before(
            "the run's folder is a link",
            t -> Files.createSymbolicLink(t.run(), Files.createDirectory(t.at("elsewhere"))),
            64,
            "that is a link"),
        before("the run's folder is a file", t -> Files.writeString(t.run(), "x"), 64, "a file"),
        before(
            "the run's folder is to lie in a file",
            t -> {
              Files.delete(t.at("in"));
              Files.writeString(t.at("in"), "x");
            },
            74,
            "this place cannot be read or written"),
        before(
            "the statement is a pipe",
            t -> t.pipe(t.app.statement()),
            64,
            "it is a pipe or a device, not a file"),
        before(
            "the statement is huge",
            t -> Files.write(t.app.statement(), new byte[(1 << 20) + 1]),
            64,
            "it is larger than 1 MiB"),
        before("the package is a pipe", t -> t.pipe(t.app.apk()), 64, "app.apk is not there"),
        before(
            "a document leads out of the folder",
            t -> {
              Path plan = t.folder.resolve("dossier/incident-plan.txt");
              Files.delete(plan);
              Files.createSymbolicLink(plan, Path.of("/etc/hostname"));
            },
            64,
            "lies outside the statement's folder"),
        before(
            "the statement names a variable of the laboratory",
            t ->
                Files.writeString(
                    t.app.statement(),
                    Files.readString(t.app.statement()).replace("FACEBANK_PASSWORD", "PATH")),
            64,
            "the environment variable PATH, which is set here but not allowed"));
  }

  @ParameterizedTest
  @MethodSource("beforeARun")
  void refuses_at_once_and_writes_nothing_elsewhere(Fault fault) throws IOException {
    Files.createDirectory(at("in"));
    fault.injection().into(this);

    assertThat(evaluate(fault.exit() == 74 ? at("in").resolve("run") : run()))
        .as(err.toString())
        .isEqualTo(fault.exit());
    assertThat(err.toString())
        .contains(fault.words())
        .doesNotContain("bug of FaceCert", "othing recorded is lost");
    assertThat(Files.exists(run().resolve("evaluation.json"))).isFalse();
    if (Files.isDirectory(at("elsewhere"))) {
      assertThat(at("elsewhere")).isEmptyDirectory();
    }
  }

  static Stream<Fault> onARecord() {
    Injection pipe = t -> t.pipe(t.run().resolve("journal.jsonl"));
    return Stream.of(
        recorded("the journal is a pipe", "report", pipe, 64, "journal.jsonl is a folder, a pipe"),
        recorded("the journal is a pipe", "answer", pipe, 64, "journal.jsonl is a folder, a pipe"),
        recorded("the journal is a pipe", "resume", pipe, 64, "journal.jsonl is a folder, a pipe"),
        recorded(
            "the evaluation is a pipe",
            "report",
            t -> t.pipe(t.run().resolve("evaluation.json")),
            64,
            "evaluation.json is a folder, a pipe"),
        recorded(
            "the plan is a folder",
            "answer",
            t -> {
              Files.delete(t.run().resolve("plan.json"));
              Files.createDirectory(t.run().resolve("plan.json"));
            },
            64,
            "plan.json is a folder, a pipe"),
        recorded(
            "the kept statement is a link",
            "report",
            t -> t.link(t.run().resolve("statement.yaml")),
            64,
            "statement.yaml is a link"),
        recorded(
            "the journal is a link",
            "resume",
            t -> t.link(t.run().resolve("journal.jsonl")),
            64,
            "journal.jsonl is a link"),
        recorded(
            "a report is a link",
            "report",
            t -> t.link(t.run().resolve("junit.xml")),
            64,
            "junit.xml is a link"),
        recorded(
            "a piece of evidence is a pipe",
            "report",
            t -> {
              try (Stream<Path> all = Files.walk(t.run().resolve("evidence"))) {
                t.pipe(all.filter(Files::isRegularFile).findFirst().orElseThrow());
              }
            },
            64,
            "a pipe or a device"),
        recorded(
            "another evaluation is going on in the folder",
            "resume",
            t -> t.claim = FolderClaim.ofRun(new RunFolder(t.run())),
            64,
            "another evaluation is going on in it"));
  }

  private @Nullable FolderClaim claim;

  @ParameterizedTest
  @MethodSource("onARecord")
  void opens_no_record_that_is_not_plain_files(Fault fault) throws IOException {
    assertThat(evaluate(run())).as(err.toString()).isEqualTo(ExitCode.OPEN.code());
    fault.injection().into(this);

    int exit =
        switch (fault.command()) {
          case "report" -> execute("report", run().toString());
          case "answer" ->
              execute(
                  "answer",
                  run().toString(),
                  "GV-01",
                  "--verdict",
                  "PASS",
                  "--by",
                  "A",
                  "--reason",
                  "seen");
          default -> execute("evaluate", "--resume", run().toString(), "--quiet");
        };

    assertThat(exit).as(err.toString()).isEqualTo(fault.exit());
    assertThat(err.toString()).contains(fault.words()).doesNotContain("bug of FaceCert");
    assertThat(folder.resolve("mine")).hasContent("mine");
    if (claim != null) {
      claim.close();
    }
  }

  @Test
  void two_evaluations_started_on_one_folder_leave_one_whole() throws IOException {
    FolderClaim first = FolderClaim.ofNew(new RunFolder(run()));
    assertThat(evaluate(run())).isEqualTo(ExitCode.USAGE.code());
    first.close();
    assertThat(err.toString()).contains("another evaluation is going on in it");
    try (Stream<Path> left = Files.list(run())) {
      assertThat(left).containsExactly(run().resolve(".lock"));
    }

    assertThat(evaluate(run())).isEqualTo(ExitCode.OPEN.code());
  }

  @Test
  void a_resumed_run_says_so() throws IOException {
    evaluate(run());
    execute("evaluate", "--resume", run().toString(), "--quiet");

    assertThat(new EvaluationFile(run().resolve("evaluation.json")).head().notes())
        .anySatisfy(note -> assertThat(note.key()).isEqualTo("note.resumed"));
    assertThat(run().resolve("report.html")).content().contains("the run was gone on with at");
  }

  @Test
  void reports_are_not_written_among_other_things() throws IOException {
    evaluate(run());
    Files.writeString(Files.createDirectory(at("elsewhere")).resolve("thesis.txt"), "x");

    assertThat(execute("report", run().toString(), "--out", at("elsewhere").toString()))
        .isEqualTo(ExitCode.USAGE.code());
    assertThat(err.toString()).contains("there is something else than reports in it");
    assertThat(execute("report", run().toString(), "--out", at("new").toString())).isZero();
    assertThat(execute("report", run().toString(), "--out", at("new").toString())).isZero();
  }

  /** A limit on the size of files is what a full disk is to a writer, also where root runs this. */
  @Test
  void a_full_disk_is_said_as_such_and_nothing_is_called_kept_that_is_not() throws Exception {
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.addAll(List.of("-XX:-UsePerfData", "-XX:TieredStopAtLevel=1", "-Dfacecert.home=.."));
    java.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    java.addAll(arguments(run()));
    List<String> limited =
        new ArrayList<>(List.of("bash", "-c", "ulimit -f 24; exec \"$0\" \"$@\""));
    limited.addAll(java);
    Path said = at("said");
    Process process =
        new ProcessBuilder(limited).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(process.waitFor(200, TimeUnit.SECONDS)).isTrue();

    assertThat(said)
        .content()
        .contains("the disk is full, or a limit on files is reached")
        .doesNotContain("bug of FaceCert", "othing recorded is lost");
    assertThat(process.exitValue()).isEqualTo(74);
  }

  private int evaluate(Path run) {
    return execute(arguments(run).toArray(String[]::new));
  }

  private List<String> arguments(Path run) {
    List<String> arguments = new ArrayList<>(List.of("evaluate", "--quiet"));
    arguments.addAll(List.of("--app", app.statement().toString()));
    arguments.addAll(List.of("--apk", app.apk().toString(), "--tags", "@GV-01"));
    arguments.addAll(List.of("--programme", "fr-measures-2025", "--out", run.toString()));
    return arguments;
  }

  private int execute(String... arguments) {
    return Main.commandLine().setErr(new PrintWriter(err, true)).execute(arguments);
  }

  private Path run() {
    return at("run");
  }

  private Path at(String name) {
    return folder.resolve(name);
  }

  private void link(Path place) throws IOException {
    Files.deleteIfExists(place);
    Files.createSymbolicLink(place, folder.resolve("mine"));
  }

  private void pipe(Path place) throws IOException {
    Files.delete(place);
    try {
      assertThat(new ProcessBuilder("mkfifo", place.toString()).start().waitFor()).isZero();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
