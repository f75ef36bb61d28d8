package org.facecert.assertj;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.facecert.assertj.FaceCertAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.facecert.run.BrokenRecord;
import org.facecert.words.OutputLanguage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a vendor's test says of a run, and what it is told when that does not hold. */
final class FaceCertAssertionsTest {

  @TempDir static Path lab;

  @SuppressWarnings("NullAway.Init") // before all
  private static DocumentsRun run;

  @SuppressWarnings("NullAway.Init") // before all
  private static RecordedEvaluation evaluation;

  @BeforeAll
  static void a_run_is_recorded_and_one_question_answered() throws IOException {
    run = DocumentsRun.in(lab);
    run.answer("LG-02", "PASS");
    evaluation = RecordedEvaluation.in(run.folder());
  }

  @Test
  void what_holds_is_said_of_a_run_in_one_line_each() {
    assertThat(run.folder()).requirement("GV-02").fails().saying("“filing receipt”");
    assertThat(evaluation).requirement("LG-02").passes().saying("answered PASS by A. Assessor");
    assertThat(evaluation).requirement("GV-04").isOpen().forFunction("face-login").isOpen();
    assertThat(evaluation).isOfBuild(run.app());
  }

  @Test
  void a_failure_quotes_the_sentence_of_the_finding() {
    says(
        () -> assertThat(evaluation).requirement("GV-02").passes(),
        "GV-02 (",
        ") was expected to be PASS, but is FAIL",
        "  of the app: FAIL",
        "    FAIL: The document “filing receipt” is not in the dossier, and no reason is given why"
            + " it should not be needed.",
        "  in " + run.folder());
  }

  @Test
  void what_is_open_neither_passes_nor_fails() {
    says(
        () -> assertThat(evaluation).requirement("GV-01").passes(),
        "was expected to be PASS, but is REVIEW",
        "REVIEW: The document “impact assessment” is in the dossier. Is it what its name says");
    says(
        () -> assertThat(evaluation).requirement("GV-01").fails(),
        "was expected to be FAIL, but is REVIEW");
    says(
        () -> assertThat(evaluation).requirement("GV-01").isNotApplicable(),
        "was expected to be NOT_APPLICABLE, but is REVIEW");
  }

  @Test
  void what_is_decided_is_not_open() {
    says(
        () -> assertThat(evaluation).requirement("LG-02").isOpen(),
        "was expected to be open (INCONCLUSIVE, REVIEW or NOT_TESTED), but is PASS",
        "answered PASS by A. Assessor: read in full");
  }

  @Test
  void other_words_than_the_findings_are_told() {
    says(
        () -> assertThat(evaluation).requirement("GV-02").fails().saying("a face"),
        "was expected to say \"a face\", but says",
        "The document “filing receipt” is not in the dossier");
  }

  @Test
  void of_what_nobody_looked_at_nothing_can_be_said() {
    says(
        () -> assertThat(evaluation).requirement("SC-02"),
        "nobody looked at SC-02 in " + run.folder(),
        "The programme “Facial recognition measures of 2025” does not select it.");
    says(
        () -> assertThat(evaluation).requirement("XX-99"),
        "nobody looked at XX-99",
        "the catalogue of this run has no such requirement");
    says(
        () -> assertThat(evaluation).requirement("GV-04").forFunction("face-logn"),
        "GV-04 was not asked of \"face-logn\", but of face-login, face-payment, real-name,"
            + " face-effects");
  }

  @Test
  void a_run_of_which_something_was_left_out_is_not_whole() {
    says(
        () -> assertThat(evaluation).isWhole(),
        "a whole run was expected, but it is partial:",
        "AL-01: The tags given do not select it.");
  }

  @Test
  void each_failure_of_a_run_is_listed() {
    says(
        () -> assertThat(evaluation).hasNoFailure(),
        "no FAIL was expected, but GV-02 fail",
        "The document “filing receipt” is not in the dossier");
  }

  @Test
  void another_build_than_the_one_that_was_judged_is_told() {
    says(
        () -> assertThat(evaluation).isOfBuild(lab.resolve("statement.yaml")),
        "statement.yaml (SHA-256 ",
        "but it is of app.apk (SHA-256 ");
  }

  @Test
  void findings_are_quoted_in_the_language_that_was_asked_for() {
    RecordedEvaluation chinese = RecordedEvaluation.in(run.folder(), OutputLanguage.CHINESE);

    says(() -> assertThat(chinese).requirement("GV-02").passes(), "FAIL: 申请材料中没有“备案回执”");
  }

  @Test
  void a_record_that_was_changed_is_an_error_and_no_answer(@TempDir Path elsewhere)
      throws IOException {
    DocumentsRun other = DocumentsRun.in(elsewhere);
    Path file = other.folder().resolve("evaluation.json");
    Files.writeString(file, Files.readString(file).replace("\"FAIL\"", "\"PASS\""));

    assertThatExceptionOfType(BrokenRecord.class)
        .isThrownBy(() -> assertThat(other.folder()).requirement("GV-02").passes())
        .withMessageContaining("where the journal leads to \"FAIL\"");
  }

  @Test
  void a_folder_without_a_run_is_an_error_and_no_answer() {
    assertThatExceptionOfType(BrokenRecord.class)
        .isThrownBy(() -> RecordedEvaluation.in(lab.resolve("dossier")))
        .withMessageContaining("evaluation.json: missing");
    assertThatNoException().isThrownBy(() -> RecordedEvaluation.in(run.folder()));
  }

  private static void says(ThrowingCallable assertion, String... words) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(assertion)
        .satisfies(e -> org.assertj.core.api.Assertions.assertThat(e.getMessage()).contains(words));
  }
}
