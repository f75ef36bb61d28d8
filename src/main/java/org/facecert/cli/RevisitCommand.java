package org.facecert.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.facecert.app.RevisitService;
import org.facecert.app.Submission;
import org.facecert.app.Suite;
import org.facecert.run.Revisit;
import org.facecert.verdict.TestCaseResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Goes on with a recorded run on a later day. */
@Command(
    name = "revisit",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Asks on a later day what a run could not know on its own: whether the addresses of a face have"
          + " stopped",
      "working (PX-02), and whether the promised time of a deletion was kept (DA-04). Only the"
          + " servers that the",
      "statement permits are asked. What was observed and what follows is added to the record;"
          + " nothing of it is altered."
    },
    footer = {
      "",
      "Exit codes: 1 some of what was asked is FAIL; 2 nothing is due yet, or some of it is still"
          + " open; 0 all of it",
      "passed, or with --list something is due; 64 the record is not as it was written."
    })
final class RevisitCommand implements Callable<Integer> {

  private final Supplier<Suite> suite;

  RevisitCommand(Supplier<Suite> suite) {
    this.suite = suite;
  }

  @Parameters(index = "0", paramLabel = "RUN", description = "The run's folder.")
  private Path run = Path.of("");

  @Option(names = "--list", description = "Only says what is due and when; writes nothing.")
  private boolean list;

  @Option(
      names = "--app",
      paramLabel = "STATEMENT",
      description = "Where the run's statement is now, when it was moved.")
  private @Nullable Path statement;

  @Mixin private VariablesOption variables = new VariablesOption();

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    TerminalWords words = new TerminalWords(language.language());
    if (list) {
      return list(words);
    }
    Submission submission =
        new Submission(Optional.ofNullable(statement), Optional.empty(), variables.allowed());
    Optional<RevisitService.RevisitedRun> came =
        suite.get().revisits().revisit(run, submission, words.language());
    if (came.isEmpty()) {
      return list(words);
    }
    PrintStream out = Terminal.out();
    came.get().results().forEach(each -> out.println(told(each, words)));
    new Conclusion(out, words).print(came.get().written());
    return ExitCode.of(came.get().results().stream().map(TestCaseResult::verdict).toList(), 0)
        .code();
  }

  private int list(TerminalWords words) throws IOException {
    RevisitService.Schedule schedule = suite.get().revisits().schedule(run);
    PrintStream out = Terminal.out();
    schedule.waiting().forEach(each -> out.println(told(each, schedule.now(), words)));
    boolean due = !schedule.due().isEmpty();
    if (schedule.waiting().isEmpty()) {
      out.println(words.say("revisit.nothing"));
    } else if (!due) {
      out.println(words.say("revisit.not-yet", "due", schedule.waiting().get(0).due()));
    }
    return (due ? ExitCode.OK : ExitCode.OPEN).code();
  }

  private static String told(Revisit.Waiting waits, Instant now, TerminalWords words) {
    return words.say(
        waits.isDue(now) ? "revisit.due" : "revisit.waits",
        "requirement",
        waits.requirement(),
        "function",
        waits.function(),
        "due",
        waits.due(),
        "days",
        Duration.between(now, waits.due()).toDays() + 1);
  }

  private static String told(TestCaseResult result, TerminalWords words) {
    return words.say(
        "revisit.came",
        "requirement",
        result.requirement(),
        "function",
        result.function(),
        "verdict",
        words.verdict(result.verdict()));
  }
}
