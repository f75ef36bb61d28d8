package org.facecert.report;

import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Sentence;
import org.facecert.verdict.Answer;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.Reviewed;

/**
 * What a run asks of a person: one scenario on one face function.
 *
 * @param number its place among the run's questions, from 1; the same however many are answered
 * @param function "" is the app as a whole
 * @param item id of the result that asks
 * @param asks the first of the sentences that ask
 * @param answers those that were given, in order
 * @param state what they come to
 */
public record OpenQuestion(
    int number,
    RequirementUsed requirement,
    String function,
    String item,
    Optional<Sentence> asks,
    List<Answer> answers,
    Reviewed.AnswerState state) {

  public OpenQuestion {
    answers = List.copyOf(answers);
  }

  /** Whether its answer counts. */
  public boolean settled() {
    return state == Reviewed.AnswerState.SETTLED;
  }

  /** Whether the person who is called so has answered it. */
  boolean answeredBy(String name) {
    return !name.isBlank()
        && answers.stream().anyMatch(each -> each.person().equals(Answer.person(name)));
  }
}
