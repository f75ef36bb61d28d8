package org.facecert.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.facecert.app.AnswerService;
import org.facecert.app.Suite;
import org.facecert.app.WrittenReports;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An assessor's answer to what the suite could not decide. */
@Command(
    name = "answer",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Answers a REVIEW of a run by name and with a reason. The answer is added to the journal;"
          + " the",
      "question stays in the report. The reports are written anew. Where the run's programme asks",
      "two persons (review: {persons: 2}), it counts when another person gives the same answer."
    })
final class AnswerCommand implements Callable<Integer> {

  private final Supplier<Suite> suite;

  AnswerCommand(Supplier<Suite> suite) {
    this.suite = suite;
  }

  @Parameters(index = "0", paramLabel = "RUN", description = "The run's folder.")
  private Path run = Path.of("");

  @Parameters(index = "1", paramLabel = "REQUIREMENT", description = "Such as AL-02.")
  private String requirement = "";

  @Option(
      names = "--verdict",
      paramLabel = "V",
      required = true,
      description = "PASS, FAIL or INCONCLUSIVE.")
  private String verdict = "";

  @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who answers.")
  private String by = "";

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why, as it will stand in the report.")
  private String reason = "";

  @Option(
      names = "--function",
      paramLabel = "ID",
      description = "The face function, when the requirement asks about several.")
  private @Nullable String function;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    TerminalWords words = new TerminalWords(language.language());
    AnswerService.Given given =
        new AnswerService.Given(requirement, Optional.ofNullable(function), verdict, by, reason);
    WrittenReports written = suite.get().answers().answer(run, given, words.language());
    new Conclusion(Terminal.out(), words).print(written);
    if (stillOpen(written.evaluation())) {
      String id = requirement.toUpperCase(Locale.ROOT);
      Terminal.out().println(words.say("answer.four-eyes", "requirement", id));
    }
    return ExitCode.OK.code();
  }

  private boolean stillOpen(Evaluation evaluation) {
    return evaluation.programme().reviewRule().fourEyes()
        && evaluation.outcomes().stream()
            .filter(outcome -> outcome.requirement().equalsIgnoreCase(requirement))
            .filter(outcome -> function == null || outcome.function().equals(function))
            .anyMatch(outcome -> outcome.verdict() == Verdict.REVIEW);
  }
}
