package org.facecert.app;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.facecert.report.OpenQuestion;
import org.facecert.report.ReviewDesk;
import org.facecert.run.AddressedQuestion;
import org.facecert.run.RunFolder;
import org.facecert.verdict.Verdict;
import org.facecert.words.OutputLanguage;

/**
 * A run whose questions are being answered. Answers are written as {@link AnswerService} writes
 * them; the reports when the review has ended.
 */
public final class Review implements Closeable {

  private final Suite suite;
  private final RunFolder folder;
  private final ReviewDesk desk;
  private final List<Recorded> recorded = new ArrayList<>();

  Review(Suite suite, RunFolder folder, ReviewDesk desk) {
    this.suite = suite;
    this.folder = folder;
    this.desk = desk;
  }

  /**
   * Where a question stands.
   *
   * @param function "" is the app as a whole
   */
  public record QuestionPlace(String requirement, String function) {}

  /** What was answered here. */
  public record Recorded(QuestionPlace place, Verdict verdict, String by) {}

  /** The questions and the evidence beside them. */
  public ReviewDesk desk() {
    return desk;
  }

  /**
   * Adds an answer to the run's journal.
   *
   * @param question that is answered
   * @param answers how many of them stood on the page of whoever answers
   * @param verdict in words, as {@code facecert answer} takes them
   * @throws UserError when the answer says too little
   * @throws org.facecert.run.NothingToAnswer when this person has said so already and another has
   *     to
   * @throws org.facecert.run.AlreadyAnswered when others answered meanwhile
   */
  public synchronized void answer(
      OpenQuestion question, int answers, String verdict, String by, String reason)
      throws IOException {
    AnswerService.Given given =
        new AnswerService.Given(
            question.requirement().id(), Optional.of(question.function()), verdict, by, reason);
    AddressedQuestion.Seen seen = new AddressedQuestion.Seen(question.item(), answers);
    try {
      suite.answers().keep(folder.path(), given, Optional.of(seen));
      recorded.add(
          new Recorded(
              place(question), Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)), by.strip()));
    } finally {
      // what others answered is shown too
      desk.refresh();
    }
  }

  /** What was answered since it was opened, in order. */
  public synchronized List<Recorded> recorded() {
    return List.copyOf(recorded);
  }

  /** Those that have no answer that counts. */
  public List<QuestionPlace> open() {
    return desk.questions().stream().filter(each -> !each.settled()).map(Review::place).toList();
  }

  private static QuestionPlace place(OpenQuestion question) {
    return new QuestionPlace(question.requirement().id(), question.function());
  }

  /** Writes the usual reports anew, with the answers in them. */
  public synchronized WrittenReports report(OutputLanguage language) throws IOException {
    return new WrittenReports(ReportWriting.write(folder, language), folder.evaluation().head());
  }

  @Override
  public void close() throws IOException {
    desk.close();
  }
}
