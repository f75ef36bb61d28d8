package org.facecert.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.facecert.run.AddressedQuestion;
import org.facecert.run.Assessment;
import org.facecert.run.RunFolder;
import org.facecert.verdict.Answer;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.Verdict;
import org.facecert.words.OutputLanguage;

/** Takes an assessor's answers to what the suite could not decide. */
public final class AnswerService {

  private final Suite suite;

  AnswerService(Suite suite) {
    this.suite = suite;
  }

  /**
   * An answer as somebody gives it.
   *
   * @param requirement its id, in any case
   * @param function empty unless the requirement asks about several
   * @param verdict in words: PASS, FAIL or INCONCLUSIVE, in any case
   * @param by who answers
   * @param reason as it will stand in the report
   */
  public record Given(
      String requirement, Optional<String> function, String verdict, String by, String reason) {}

  /**
   * Adds the answer to the run's journal and writes the reports anew.
   *
   * @param run its folder
   * @throws UserError when there is no run, or the answer says too little
   * @throws org.facecert.run.NothingToAnswer when the run does not ask this
   */
  public WrittenReports answer(Path run, Given given, OutputLanguage language) throws IOException {
    Evaluation evaluation = keep(run, given, Optional.empty());
    return new WrittenReports(
        ReportWriting.write(RecordedFolder.answerable(run), language), evaluation);
  }

  /**
   * Adds the answer to the run's journal; the reports stay as they were until somebody writes them.
   *
   * @param seen the one scenario that is answered; empty for all that the requirement leaves open
   * @throws UserError when there is no run, or the answer says too little
   * @throws org.facecert.run.NothingToAnswer when the run does not ask this, or not this person
   * @throws org.facecert.run.AlreadyAnswered when others answered since it was looked at
   */
  Evaluation keep(Path run, Given given, Optional<AddressedQuestion.Seen> seen) throws IOException {
    RunFolder folder = RecordedFolder.answerable(run);
    Answer answer =
        new Answer(
            decided(given.verdict()),
            stated(given.by(), "--by"),
            stated(given.reason(), "--reason"),
            suite.clock().instant().truncatedTo(ChronoUnit.SECONDS));
    String requirement = given.requirement().toUpperCase(Locale.ROOT);
    return new Assessment(folder, suite.clock())
        .answer(new AddressedQuestion(requirement, given.function(), seen), answer);
  }

  private static Verdict decided(String verdict) {
    return Answer.DECIDING.stream()
        .filter(each -> each.name().equals(verdict.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> new UserError("--verdict " + verdict + ": write PASS, FAIL or INCONCLUSIVE"));
  }

  static String stated(String text, String option) {
    if (text.isBlank()) {
      throw new UserError(option + " is empty: the report says who did it, and why");
    }
    return text.strip();
  }
}
