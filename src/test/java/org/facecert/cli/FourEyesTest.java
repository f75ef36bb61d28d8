package org.facecert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.facecert.app.Laboratory;
import org.facecert.app.SmallApp;
import org.facecert.app.TwoPersons;
import org.facecert.verdict.Decision;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.EvaluationFile;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A programme that asks two persons for each answer: no way leads to a grade with one. */
final class FourEyesTest {

  @TempDir Path folder;

  private Laboratory laboratory;
  private SmallApp app;
  private String run = "";

  @BeforeEach
  void a_laboratory() throws IOException {
    app = SmallApp.in(folder);
    laboratory = Laboratory.in(folder.resolve("home"));
    TwoPersons.in(laboratory, "GV-01");
    run = folder.resolve("run").toString();
  }

  @Test
  void an_answer_counts_when_another_person_gives_it_and_not_before() throws IOException {
    evaluated(TwoPersons.TWO);
    open("as recorded");

    Typed.Ended first = answer("PASS", "Anna Li");
    assertThat(first.err()).isEmpty();
    assertThat(first.out()).contains("no grade yet", "GV-01: recorded, and still REVIEW");
    open("one person");
    assertThat(report()).contains("This answer does not count yet");

    assertThat(answer("PASS", "Ben Wu").out()).contains("All is well").doesNotContain("still");
    Evaluation evaluation = evaluation();
    assertThat(evaluation.verdict()).isEqualTo(Verdict.PASS);
    assertThat(Decision.of(evaluation).orElseThrow().grade().orElseThrow().id()).isEqualTo("met");
    assertThat(report()).doesNotContain("does not count yet").contains("Anna Li", "Ben Wu");
    assertThat(items().get(0).verdict()).as("the question stays").isEqualTo(Verdict.REVIEW);
  }

  @Test
  void the_second_person_is_not_the_first_in_other_letters() throws IOException {
    evaluated(TwoPersons.TWO);
    answer("PASS", "Anna Li");

    for (String same : List.of("Anna Li ", "ANNA LI", "Ａｎｎａ　Ｌｉ", "anna  li.", "An\u200Bna Li")) {
      Typed.Ended again = answer("PASS", same);
      assertThat(again.exit()).as(same).isEqualTo(ExitCode.USAGE.code());
      assertThat(again.err()).contains("another has to answer GV-01");
      open(same);
    }
    Typed.Ended nobody = answer("PASS", "---");
    assertThat(nobody.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(nobody.err()).contains("a name with a letter in it");
    assertThat(items().get(0).answers()).hasSize(1);
  }

  @Test
  void who_disagrees_keeps_it_open_until_they_agree() throws IOException {
    evaluated(TwoPersons.TWO);
    answer("PASS", "Anna Li");
    answer("FAIL", "Ben Wu");
    open("they disagree");
    assertThat(report()).contains("these say different things");

    answer("PASS", "Cara Ng");
    open("a third does not outvote anybody");

    assertThat(answer("PASS", "Ben Wu").out()).contains("All is well");
    assertThat(items().get(0).answers()).as("all stay").hasSize(4);
  }

  @Test
  void another_programme_lends_no_second_person() throws IOException {
    evaluated(TwoPersons.TWO);
    answer("PASS", "Anna Li");

    Typed.Ended laxer = under(TwoPersons.ONE);
    assertThat(laxer.out()).contains("no grade yet").doesNotContain("All is well");

    answer("PASS", "Ben Wu");
    assertThat(under(TwoPersons.ONE).out()).contains("All is well");
  }

  @Test
  void and_one_persons_answer_to_another_programme_does_not_count_here() throws IOException {
    evaluated(TwoPersons.ONE);
    for (String verdict : List.of("FAIL", "PASS")) {
      answer(verdict, "Anna Li");
      assertThat(under(TwoPersons.TWO).out())
          .contains("no grade yet", "GV-01  REVIEW")
          .doesNotContain("All is well", "Not all is well");
      String seen = Files.readString(Path.of(run, "under-two-persons", "report.html"));
      assertThat(seen).contains("This answer does not count yet");
    }
    assertThat(answer("PASS", "Ben Wu").out()).contains("All is well");
    assertThat(under(TwoPersons.TWO).out()).contains("All is well");
  }

  @Test
  void neither_judging_anew_nor_going_on_changes_that() throws IOException {
    evaluated(TwoPersons.TWO);
    answer("PASS", "Anna Li");

    Typed.in(laboratory, "rejudge", run, "--programme", TwoPersons.ONE);
    open("judged anew");
    Typed.in(laboratory, "evaluate", "--quiet", "--resume", run);
    open("gone on with");
    // the rule is the run's, whatever the programme's file says by now
    Path file = laboratory.at("features/programmes/two-persons.yaml");
    Files.writeString(file, Files.readString(file).replace("persons: 2", "persons: 1"));
    assertThat(Typed.in(laboratory, "report", run).out()).contains("no grade yet");
    Typed.in(laboratory, "evaluate", "--quiet", "--resume", run);
    open("by a changed programme");
    assertThat(under(TwoPersons.TWO).out()).contains("no grade yet");
  }

  @Test
  void a_record_that_was_made_to_say_otherwise_is_not_used() throws IOException {
    evaluated(TwoPersons.TWO);
    answer("PASS", "Anna Li");
    Path evaluation = Path.of(run, EvaluationFile.NAME);
    String whole = Files.readString(evaluation);
    assertThat(whole).contains("\"persons\" : 2");

    Files.writeString(evaluation, whole.replace("\"persons\" : 2", "\"persons\" : 1"));
    Typed.Ended changed = Typed.in(laboratory, "report", run);
    assertThat(changed.exit()).isEqualTo(ExitCode.USAGE.code());
    assertThat(changed.err()).contains(EvaluationFile.NAME);
  }

  private void evaluated(String programme) {
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
            programme,
            "--language",
            "en",
            "--out",
            run);
    assertThat(ended.exit()).as(ended.err()).isEqualTo(ExitCode.OPEN.code());
  }

  private Typed.Ended answer(String verdict, String by) {
    return Typed.in(
        laboratory,
        "answer",
        run,
        "GV-01",
        "--verdict",
        verdict,
        "--by",
        by,
        "--reason",
        "seen and read",
        "--language",
        "en");
  }

  private Typed.Ended under(String programme) {
    return Typed.in(laboratory, "report", run, "--programme", programme, "--language", "en");
  }

  private void open(String why) {
    Evaluation evaluation = evaluation();
    assertThat(evaluation.outcomes())
        .as(why)
        .singleElement()
        .satisfies(outcome -> assertThat(outcome.verdict()).isEqualTo(Verdict.REVIEW));
    assertThat(evaluation.verdict()).as(why).isEqualTo(Verdict.REVIEW);
    assertThat(Decision.of(evaluation).orElseThrow().grade()).as(why).isEmpty();
  }

  private Evaluation evaluation() {
    return new EvaluationFile(Path.of(run, EvaluationFile.NAME)).head();
  }

  private List<TestCaseResult> items() {
    List<TestCaseResult> items = new ArrayList<>();
    new EvaluationFile(Path.of(run, EvaluationFile.NAME)).forEachItem(items::add);
    return items;
  }

  private String report() throws IOException {
    return Files.readString(Path.of(run, "report.html"));
  }
}
