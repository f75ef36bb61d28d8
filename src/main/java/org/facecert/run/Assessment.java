package org.facecert.run;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Json;
import org.facecert.verdict.Answer;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.RequirementVerdict;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;

/**
 * Answers what a run left to a person. The answer goes into the journal, behind everything else;
 * what was asked stays as it was.
 */
public final class Assessment {

  private final RunFolder folder;
  private final Clock clock;

  public Assessment(RunFolder folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * Answers every open question on a requirement and writes the evaluation anew.
   *
   * @param function whose question it is; may be left out when only one function has any
   * @param answer how it is decided
   * @return the evaluation with the answer in it
   * @throws NothingToAnswer when there is no such question
   * @throws BrokenJournal when the journal does not verify
   * @throws BrokenRecord when anything else of the run was changed
   */
  public Evaluation answer(String requirement, Optional<String> function, Answer answer)
      throws IOException {
    new RecordedRun(folder).mustBeWhole();
    Plan plan = Json.strict().readValue(folder.plan().toFile(), Plan.class);
    List<TestCaseResult> asked = asked(requirement, function);
    try (Journal journal = Journal.reopen(folder.journal(), clock)) {
      for (TestCaseResult item : asked) {
        journal.append(JournalRecord.Kind.ANSWER, new Answered(item.id(), answer));
      }
    }
    return new Assembly(plan, folder).write();
  }

  private List<TestCaseResult> asked(String requirement, Optional<String> function) {
    Evaluation evaluation = folder.evaluation().head();
    List<TestCaseResult> asked = new ArrayList<>();
    folder
        .evaluation()
        .forEachItem(
            item -> {
              if (item.requirement().equals(requirement)
                  && !item.superseded()
                  && item.verdict() == Verdict.REVIEW
                  && function.map(item.function()::equals).orElse(true)) {
                asked.add(item);
              }
            });
    if (asked.isEmpty()) {
      throw new NothingToAnswer(nothing(evaluation, requirement));
    }
    List<String> functions = asked.stream().map(TestCaseResult::function).distinct().toList();
    if (functions.size() > 1) {
      throw new NothingToAnswer(
          requirement
              + " asks about several face functions: name one with --function: "
              + String.join(", ", functions));
    }
    return asked;
  }

  private String nothing(Evaluation evaluation, String requirement) {
    List<String> verdicts =
        evaluation.outcomes().stream()
            .filter(outcome -> outcome.requirement().equals(requirement))
            .map(Assessment::shown)
            .toList();
    if (verdicts.isEmpty()) {
      return requirement + " is no requirement of the run in " + folder.path();
    }
    return requirement
        + " asks nothing of a person: only a REVIEW can be answered, and it has "
        + String.join(", ", verdicts);
  }

  private static String shown(RequirementVerdict outcome) {
    return outcome.verdict() + (outcome.function().isEmpty() ? "" : " on " + outcome.function());
  }
}
