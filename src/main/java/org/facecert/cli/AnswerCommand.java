package org.facecert.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.facecert.run.Assessment;
import org.facecert.run.RunFolder;
import org.facecert.verdict.Answer;
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
      "question stays in the report. The reports are written anew."
    })
final class AnswerCommand implements Callable<Integer> {

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
    RunFolder folder = new RunFolder(run);
    if (Files.isDirectory(run)) {
      folder.mustBeOurs();
    }
    if (!Files.isRegularFile(folder.journal()) || !Files.isRegularFile(folder.statement())) {
      throw new BadInput(run + ": there is no run in it: no journal.jsonl, or no statement.yaml");
    }
    Clock clock = Clock.systemUTC();
    Answer answer =
        new Answer(
            decided(),
            stated(by, "--by"),
            stated(reason, "--reason"),
            clock.instant().truncatedTo(ChronoUnit.SECONDS));
    Evaluation evaluation =
        new Assessment(folder, clock)
            .answer(requirement.toUpperCase(Locale.ROOT), Optional.ofNullable(function), answer);
    Wiring wiring = new Wiring(Installation.find(), clock);
    wiring.report(folder, language.language()).forEach(Terminal.out()::println);
    new Screenplay(language.language()).decision(evaluation).forEach(Terminal.out()::println);
    return ExitCode.OK.code();
  }

  private Verdict decided() {
    return Answer.DECIDING.stream()
        .filter(each -> each.name().equals(verdict.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> new BadInput("--verdict " + verdict + ": write PASS, FAIL or INCONCLUSIVE"));
  }

  private static String stated(String text, String option) {
    if (text.isBlank()) {
      throw new BadInput(option + " is empty: the report names who answered, and why");
    }
    return text.strip();
  }
}
