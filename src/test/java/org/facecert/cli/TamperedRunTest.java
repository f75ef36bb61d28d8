package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.facecert.app.SmallApp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever opens a run finds out what was done to it, whichever command it is. */
final class TamperedRunTest {

  private static final String HOME = "facecert.home";

  @TempDir static Path lab;
  @TempDir Path folder;

  private static SmallApp app = new SmallApp(Path.of(""), Path.of(""));

  private interface Edit {
    void on(Tampering run) throws IOException;
  }

  /**
   * @param words what the error says: which file, where, and what
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Kind(String name, Edit edit, String... words) {
    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeAll
  static void a_run_of_documents_is_recorded() throws IOException {
    System.setProperty(HOME, "..");
    app = SmallApp.in(lab);
    StringWriter err = new StringWriter();
    int exit =
        execute(
            err,
            "evaluate",
            "--quiet",
            "--app",
            app.statement().toString(),
            "--apk",
            app.apk().toString(),
            "--programme",
            "fr-measures-2025",
            "--tags",
            "@documentary",
            "--out",
            lab.resolve("run").toString());
    assertThat(err.toString()).isEmpty();
    assertThat(exit).isEqualTo(ExitCode.OPEN.code());
  }

  @AfterAll
  static void and_the_installation_is_nobody_elses() {
    System.clearProperty(HOME);
  }

  static List<Kind> kinds() {
    return List.of(
        new Kind(
            "an outcome made better",
            run -> run.evaluation("(\"outcomes\"[\\s\\S]*?)\"REVIEW\"", "$1\"PASS\""),
            "evaluation.json:",
            "/outcomes/0/verdict is \"PASS\", where the journal leads to \"REVIEW\""),
        new Kind(
            "the overall verdict made better",
            run -> run.evaluation("\"verdict\" : \"REVIEW\"", "\"verdict\" : \"PASS\""),
            "evaluation.json:7: /verdict is \"PASS\""),
        new Kind(
            "an item's verdict made better",
            run -> run.evaluation("(\"items\" : \\[ \\{[\\s\\S]*?)\"REVIEW\"", "$1\"PASS\""),
            "evaluation.json:",
            "/items/0/verdict is \"PASS\""),
        new Kind(
            "a finding made better",
            run ->
                run.evaluation(
                    "(\"items\" : \\[ \\{[\\s\\S]*?\"findings\"[\\s\\S]*?)\"REVIEW\"",
                    "$1\"PASS\""),
            "evaluation.json:",
            "/items/0/findings/0/verdict is \"PASS\""),
        new Kind(
            "another sentence",
            run -> run.evaluation("\"sentence\" : \\{\\s*\"key\" : \"", "$0x"),
            "evaluation.json:",
            "/items/0/findings/0/sentence/key"),
        new Kind(
            "a clause taken out",
            run -> run.evaluation("(\"clauses\" : \\[ \\{\\s*\"id\" : )\"[^\"]*\"", "$1\"NONE-1\""),
            "evaluation.json:",
            "/requirements/0/clauses/0/id is \"NONE-1\""),
        new Kind(
            "a severity made lighter",
            run -> run.evaluation("\"severity\" : \"\\w+\"", "\"severity\" : \"information\""),
            "evaluation.json:",
            "/requirements/0/severity is \"information\""),
        new Kind(
            "a phone that took no part",
            run -> run.evaluation("\"devices\" : \\[ ?\\]", "\"devices\" : [ {\"name\":\"x\"} ]"),
            "evaluation.json:",
            "/devices"),
        new Kind(
            "a milder decision rule",
            run -> run.evaluation("(\"atMost\" : \\{\\s*\"\\w+\" : )\\d+", "$19"),
            "evaluation.json:",
            "/programme/decision/grades/0/atMost"),
        new Kind(
            "the programme's title",
            run -> run.evaluation("(\"programme\"[\\s\\S]*?\"english\" : \")", "$1Better "),
            "evaluation.json:",
            "/programme/title/english is \"Better "),
        new Kind(
            "a threshold",
            run -> run.evaluation("(\"name\" : \"policy-taps\",\\s*\"value\" : )\"4\"", "$1\"9\""),
            "evaluation.json:",
            "/value is \"9\", where the journal leads to \"4\""),
        new Kind(
            "a key that stands there twice",
            run -> run.evaluation("\"schema\"", "\"verdict\" : \"PASS\", \"schema\""),
            "evaluation.json:",
            "Duplicate field 'verdict'"),
        new Kind(
            "a key twice within an item",
            run -> run.evaluation("(\"items\" : \\[ \\{)", "$1 \"verdict\" : \"PASS\","),
            "evaluation.json:",
            "Duplicate field 'verdict'"),
        new Kind(
            "a key twice behind its first",
            run -> run.evaluation("(\"complete\" : true,)", "$1 \"complete\" : true,"),
            "evaluation.json:",
            "Duplicate field 'complete'"),
        new Kind(
            "an unknown field",
            run -> run.evaluation("\"schema\"", "\"grade\" : \"conforms\", \"schema\""),
            "evaluation.json:2: /grade is \"conforms\", where the journal leads to nothing"),
        new Kind(
            "an unknown field within an item",
            run -> run.evaluation("(\"items\" : \\[ \\{)", "$1 \"grade\" : \"conforms\","),
            "evaluation.json:",
            "/items/0/grade is \"conforms\", where the journal leads to nothing"),
        new Kind(
            "an item marked as superseded",
            run -> run.evaluation("\"superseded\" : false", "\"superseded\" : true"),
            "evaluation.json:",
            "/items/0/superseded is true, where the journal leads to false"),
        new Kind(
            "an answer that nobody gave",
            run ->
                run.evaluation(
                    "\"answers\" : \\[ ?\\]",
                    "\"answers\" : [ {\"verdict\":\"PASS\",\"by\":\"x\",\"reason\":\"x\","
                        + "\"at\":\"2026-03-01T12:00:00Z\"} ]"),
            "evaluation.json:",
            "/items/0/answers"),
        new Kind(
            "what was left out, taken out of the list",
            run ->
                run.evaluation(
                    "\"leftOut\" : \\[[\\s\\S]*?\\],\\s*\"suite\"", "\"leftOut\" : [ ], \"suite\""),
            "evaluation.json:",
            "/leftOut"),
        new Kind(
            "the digest of the features",
            run ->
                run.evaluation("(\"features\" : )\"[0-9a-f]{64}\"", "$1\"" + "0".repeat(64) + "\""),
            "evaluation.json:",
            "/suite/digests/features"),
        new Kind(
            "another build",
            run ->
                run.evaluation("(\"sha256\" : )\"[0-9a-f]{64}\"", "$1\"" + "0".repeat(64) + "\""),
            "evaluation.json:",
            "/item/files/0/sha256"),
        new Kind(
            "a note more",
            run -> run.evaluation("\"notes\" : \\[", "\"notes\" : [ \"all well\""),
            "evaluation.json:",
            "/notes"),
        new Kind(
            "another time of its end",
            run -> run.evaluation("\"ended\" : \"2", "\"ended\" : \"1"),
            "evaluation.json:",
            "/ended"),
        new Kind(
            "an evaluation cut off",
            run ->
                Files.writeString(
                    run.evaluation(),
                    Files.readString(run.evaluation())
                        .substring(0, (int) Files.size(run.evaluation()) / 3)),
            "evaluation.json:"),
        new Kind(
            "words behind the end of the evaluation",
            run -> Files.writeString(run.evaluation(), Files.readString(run.evaluation()) + "{}"),
            "evaluation.json:",
            "more behind the end"),
        new Kind(
            "the hash of another journal",
            run ->
                run.evaluation("(\"journal\" : )\"[0-9a-f]{64}\"", "$1\"" + "0".repeat(64) + "\""),
            "evaluation.json: /journal is the hash of no line of"),
        new Kind(
            "a line of the journal changed",
            run -> run.lines(Tampering.replacing("\"REVIEW\"", "\"PASS\"")),
            "journal.jsonl:",
            "its hash does not follow"),
        new Kind(
            "a line of the journal taken out",
            run ->
                run.lines(
                    lines -> {
                      lines.remove(2);
                      return lines;
                    }),
            "journal.jsonl:3: the journal was changed after it was written"),
        new Kind(
            "two lines of the journal in another order",
            run -> run.lines(Tampering::swapped),
            "journal.jsonl:2:"),
        new Kind(
            "a line of the journal twice",
            run ->
                run.lines(
                    lines -> {
                      lines.add(lines.get(lines.size() - 1));
                      return lines;
                    }),
            "journal.jsonl:",
            "its hash does not follow"),
        new Kind(
            "a journal without its last line",
            run -> run.lines(Tampering::withoutLast),
            "evaluation.json: /journal is the hash of no line of"),
        new Kind(
            "a journal without its last lines and without evaluation's hash of them",
            run -> {
              run.lines(lines -> Tampering.withoutLast(Tampering.withoutLast(lines)));
              run.evaluation("(\"journal\" : )\"[0-9a-f]{64}\"", "$1\"" + "0".repeat(64) + "\"");
            },
            "journal.head:1: the journal had ",
            "was shortened"),
        new Kind(
            "a journal chained anew with a better verdict",
            run -> run.chainedAnew(Tampering.replacing("\"REVIEW\"", "\"PASS\"")),
            "journal.head:1: line ",
            "was chained anew"),
        new Kind(
            "the same with its head",
            run ->
                run.chainedAnewWithItsHead(
                    Tampering.replacing("\"operator\":null", "\"operator\":\"A. Person\"")),
            "evaluation.json: /journal is the hash of no line of"),
        new Kind(
            "the same with every hash",
            run ->
                run.chainedAnewWithAllHashes(
                    Tampering.replacing("\"operator\":null", "\"operator\":\"A. Person\"")),
            "evaluation.json:",
            "/laboratory/operator"),
        new Kind(
            "an item passed whose finding asks, with every hash",
            run ->
                run.chainedAnewWithAllHashes(
                    Tampering.replacing(
                        "\"superseded\":false,\"verdict\":\"REVIEW\"",
                        "\"superseded\":false,\"verdict\":\"PASS\"")),
            "journal.jsonl:",
            "is PASS, but a finding of it is REVIEW"),
        new Kind(
            "a finding taken out, with every hash",
            run ->
                run.chainedAnewWithAllHashes(
                    lines -> {
                      lines.replaceAll(
                          line ->
                              line.contains("\"ITEM_FINISHED\"")
                                  ? line.replaceFirst(
                                      "\"findings\":\\[.*\\],\"device\"",
                                      "\"findings\":[],\"device\"")
                                  : line);
                      return lines;
                    }),
            "journal.jsonl:",
            "is REVIEW, but no finding of it says so"),
        new Kind(
            "a scenario that was not planned, with every hash",
            run ->
                run.chainedAnewWithAllHashes(
                    Tampering.replacing("\"scenario\":\"", "\"scenario\":\"Another ")),
            "journal.jsonl:",
            "is not as plan.json asks it"),
        new Kind(
            "an answer to what asked nothing, with every hash",
            run ->
                run.chainedAnewWithAllHashes(
                    lines -> {
                      lines.add(
                          "{\"number\":"
                              + (lines.size() + 1)
                              + ",\"at\":\"2026-03-01T12:00:00Z\",\"kind\":\"ANSWER\",\"data\":"
                              + "{\"item\":\"SC-01/1/x/1\",\"answer\":{\"verdict\":\"PASS\",\"by\":"
                              + "\"x\",\"reason\":\"x\",\"at\":\"2026-03-01T12:00:00Z\"}}}");
                      return lines;
                    }),
            "journal.jsonl:",
            "an answer to SC-01/1/x/1, which asked nothing"),
        new Kind(
            "a line added to a journal that had ended",
            run ->
                run.chainedAnew(
                    lines -> {
                      lines.add(
                          "{\"number\":"
                              + (lines.size() + 1)
                              + ",\"at\":\"2026-03-01T12:00:00Z\",\"kind\":\"NOTE\",\"data\":\"x\"}");
                      return lines;
                    }),
            "journal.head:1: line ",
            "has more lines than the run wrote"),
        new Kind(
            "a key twice in the journal, with every hash",
            run ->
                run.chainedAnewWithAllHashes(
                    Tampering.replacing("\"attempt\":1", "\"attempt\":1,\"attempt\":1")),
            "journal.jsonl:3",
            "Duplicate field 'attempt'"),
        new Kind(
            "an unknown field in the journal, with every hash",
            run ->
                run.chainedAnewWithAllHashes(
                    Tampering.replacing("\"attempt\":1", "\"attempt\":1,\"grade\":1")),
            "journal.jsonl:3: unknown field grade"),
        new Kind(
            "no head of the journal",
            run -> Files.delete(run.run().resolve("journal.head")),
            "journal.head: missing"),
        new Kind(
            "a head of the journal that is none",
            run -> Files.writeString(run.run().resolve("journal.head"), "1"),
            "journal.head:1: this is no journal's head"),
        new Kind(
            "another plan",
            run -> Tampering.edit(run.run().resolve("plan.json"), "\"steps\":\\[\"Given", "$0 not"),
            "plan.json"),
        new Kind(
            "a plan that leaves nothing out",
            run ->
                Tampering.edit(
                    run.run().resolve("plan.json"), "\"leftOut\":\\[.*\\]", "\"leftOut\":[]"),
            "plan.json: the plan was changed after the run was begun"),
        new Kind(
            "a key twice in the plan",
            run -> Tampering.edit(run.run().resolve("plan.json"), "^\\{", "{\"excluded\":[],"),
            "plan.json:1: Duplicate field 'excluded'"),
        new Kind(
            "no plan", run -> Files.delete(run.run().resolve("plan.json")), "plan.json: missing"),
        new Kind(
            "another statement",
            run ->
                Files.writeString(
                    run.run().resolve("statement.yaml"),
                    Files.readString(run.run().resolve("statement.yaml")) + "\n"),
            "statement.yaml: the statement is not the one that was used"),
        new Kind(
            "a piece of evidence lost",
            run -> Files.delete(run.evidence()),
            "evidence",
            "this evidence is missing; ",
            "journal.jsonl:"),
        new Kind(
            "a piece of evidence changed",
            run -> Files.writeString(run.evidence(), Files.readString(run.evidence()) + "x"),
            "evidence",
            "this evidence was changed",
            "journal.jsonl:"),
        new Kind(
            "a piece of evidence emptied",
            run -> Files.write(run.evidence(), new byte[0]),
            "evidence",
            "this evidence was changed"),
        new Kind(
            "a piece of evidence that is a link",
            run -> {
              Path file = run.evidence();
              Path moved = Files.move(file, run.run().resolve("elsewhere"));
              Files.createSymbolicLink(file, moved.toAbsolutePath());
            },
            "evidence",
            "is a link"),
        new Kind(
            "an evaluation that is a link",
            run -> {
              Path moved = Files.move(run.evaluation(), run.run().resolve("elsewhere"));
              Files.createSymbolicLink(run.evaluation(), moved.toAbsolutePath());
            },
            "evaluation.json is a link"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void is_named_and_nothing_is_made_of_it(Kind kind) throws IOException {
    Path run = copy();
    kind.edit().on(new Tampering(run));
    String before = listed(run);

    refused(kind, "report", run.toString());
    refused(
        kind, "answer", run.toString(), "GV-01", "--verdict", "PASS", "--by", "A", "--reason", "b");
    refused(kind, "evaluate", "--quiet", "--resume", run.toString());
    assertThat(listed(run)).as("no file was written").isEqualTo(before);
  }

  @Test
  void more_than_thirty_kinds_are_tried() {
    assertThat(kinds()).hasSizeGreaterThan(30).extracting(Kind::name).doesNotHaveDuplicates();
  }

  @Test
  void an_untouched_run_is_never_accused() throws IOException {
    Path run = copy();
    for (int turn = 0; turn < 2; turn++) {
      accepted("report", run.toString());
      accepted(
          "answer", run.toString(), "GV-01", "--verdict", "PASS", "--by", "A", "--reason", "b");
      accepted("report", run.toString(), "--programme", "pre-submission");
      accepted("evaluate", "--quiet", "--resume", run.toString());
    }
    accepted("report", run.toString());
  }

  @Test
  void a_run_killed_while_it_wrote_its_last_line_goes_on_and_is_not_shown_before()
      throws IOException {
    Path run = copy();
    Path journal = run.resolve("journal.jsonl");
    String text = Files.readString(journal);
    Files.writeString(journal, text.substring(0, text.length() - 40));
    Files.delete(run.resolve("evaluation.json"));

    accepted("evaluate", "--quiet", "--resume", run.toString());
    accepted("report", run.toString());
  }

  @Test
  void a_run_killed_after_it_was_resumed_goes_on_and_is_not_shown_as_whole() throws IOException {
    Path run = copy();
    String before = Files.readString(run.resolve("evaluation.json"));
    accepted("evaluate", "--quiet", "--resume", run.toString());
    // the evaluation of before the kill lies there still
    Files.writeString(run.resolve("evaluation.json"), before);

    StringWriter err = new StringWriter();
    assertThat(execute(err, "report", run.toString())).isEqualTo(ExitCode.USAGE.code());
    assertThat(err.toString())
        .contains("journal.jsonl:", "goes on after evaluation.json was written", "--resume");
    accepted("evaluate", "--quiet", "--resume", run.toString());
    accepted("report", run.toString());
  }

  private static void refused(Kind kind, String... arguments) {
    StringWriter err = new StringWriter();
    int exit = execute(err, arguments);
    assertThat(err.toString()).as(arguments[0]).contains(kind.words());
    assertThat(exit).as(arguments[0]).isEqualTo(ExitCode.USAGE.code());
  }

  private static void accepted(String... arguments) {
    StringWriter err = new StringWriter();
    int exit = execute(err, arguments);
    assertThat(err.toString()).as(arguments[0]).isEmpty();
    assertThat(exit).isIn(ExitCode.OK.code(), ExitCode.OPEN.code());
  }

  private static int execute(StringWriter err, String... arguments) {
    return Main.commandLine().setErr(new PrintWriter(err, true)).execute(arguments);
  }

  private Path copy() throws IOException {
    Path from = lab.resolve("run");
    Path to = folder.resolve("run");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return to;
  }

  private static String listed(Path run) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(run)) {
      for (Path file : files.sorted().toList()) {
        all.append(file).append(' ').append(Files.getLastModifiedTime(file)).append('\n');
      }
    }
    return all.toString();
  }
}
