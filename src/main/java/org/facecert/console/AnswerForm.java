package org.facecert.console;

import java.util.Optional;
import org.facecert.evidence.Sentence;
import org.facecert.report.ReviewDraft;
import org.facecert.run.AlreadyAnswered;
import org.facecert.run.NothingToAnswer;
import org.facecert.verdict.Answer;

/** What is lacking in an answer, or why it was not taken, for whoever wrote it. */
final class AnswerForm {

  private AnswerForm() {}

  static Optional<Sentence> lacking(ReviewDraft draft) {
    if (Answer.DECIDING.stream().noneMatch(each -> each.name().equals(draft.verdict()))) {
      return Optional.of(Sentence.of("review.problem.verdict"));
    }
    if (draft.by().isBlank() || Answer.person(draft.by()).isEmpty()) {
      return Optional.of(Sentence.of("review.problem.by"));
    }
    if (draft.reason().isBlank()) {
      return Optional.of(Sentence.of("review.problem.reason"));
    }
    if (draft.by().length() > ReviewDraft.LONGEST_NAME
        || draft.reason().length() > ReviewDraft.LONGEST_REASON) {
      return Optional.of(Sentence.of("review.problem.long"));
    }
    return Optional.empty();
  }

  /** Nothing was recorded. */
  static Sentence refused(RuntimeException why) {
    if (why instanceof AlreadyAnswered) {
      return Sentence.of("review.problem.answered");
    }
    if (why instanceof NothingToAnswer) {
      return Sentence.of("review.problem.same-person");
    }
    return Sentence.of("review.problem.refused", "why", String.valueOf(why.getMessage()));
  }
}
