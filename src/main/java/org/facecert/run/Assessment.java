package org.facecert.run;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
   * Answers open questions on a requirement and writes the evaluation anew. Whether the answer
   * counts at once, or a second person has to say the same first, the run's programme says.
   *
   * @param answer how it is decided
   * @return the evaluation with the answer in it
   * @throws NothingToAnswer when there is no such question, or none that this person has not
   *     answered so already where it takes another
   * @throws AlreadyAnswered when others answered since it was looked at
   * @throws UnusableFolder when somebody else is writing into the run
   * @throws BrokenJournal when the journal does not verify
   * @throws BrokenRecord when anything else of the run was changed
   */
  public Evaluation answer(AddressedQuestion question, Answer answer) throws IOException {
    // one after the other: each sees what the one before wrote
    FolderClaim claim = FolderClaim.ofRun(folder);
    try (claim) {
      return claimed(question, answer);
    }
  }

  private Evaluation claimed(AddressedQuestion question, Answer answer) throws IOException {
    new RecordedRun(folder).mustBeWhole();
    Plan plan = Json.strict().readValue(folder.plan().toFile(), Plan.class);
    List<TestCaseResult> asked = open(asked(question), answer);
    try (Journal journal = Journal.reopen(folder.journal(), clock)) {
      for (TestCaseResult item : asked) {
        journal.append(JournalRecord.Kind.ANSWER, new Answered(item.id(), answer));
      }
    }
    return new Assembly(plan, folder).write();
  }

  /** Who has said the same already says nothing new where another person has to. */
  private List<TestCaseResult> open(List<TestCaseResult> asked, Answer answer) {
    if (!folder.evaluation().head().programme().reviewRule().fourEyes()) {
      return asked;
    }
    if (answer.person().isEmpty()) {
      throw new NothingToAnswer(
          "the programme asks two persons for each answer: give a name with a letter in it");
    }
    List<TestCaseResult> open = asked.stream().filter(item -> !said(item, answer)).toList();
    if (open.isEmpty()) {
      throw new NothingToAnswer(
          answer.by()
              + " has answered this already, and the programme asks two persons: another has to"
              + " answer "
              + asked.get(0).requirement());
    }
    return open;
  }

  private static boolean said(TestCaseResult item, Answer answer) {
    return item.answers().stream()
        .filter(each -> each.person().equals(answer.person()))
        .reduce((earlier, later) -> later)
        .filter(last -> last.verdict() == answer.verdict())
        .isPresent();
  }

  private List<TestCaseResult> asked(AddressedQuestion question) {
    List<TestCaseResult> asked = asked(question.requirement(), question.function());
    if (question.seen().isEmpty()) {
      return asked;
    }
    AddressedQuestion.Seen seen = question.seen().get();
    List<TestCaseResult> one =
        asked.stream().filter(item -> item.id().equals(seen.item())).toList();
    if (one.isEmpty()) {
      throw new NothingToAnswer(seen.item() + " asks nothing of a person");
    }
    List<Answer> answers = one.get(0).answers();
    if (answers.size() != seen.answers()) {
      throw new AlreadyAnswered(
          seen.item()
              + " was answered meanwhile by "
              + answers.stream()
                  .skip(seen.answers())
                  .map(Answer::by)
                  .distinct()
                  .collect(Collectors.joining(", "))
              + ": nothing was recorded; look again");
    }
    return one;
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
