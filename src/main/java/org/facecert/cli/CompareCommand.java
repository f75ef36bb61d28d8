package org.facecert.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.facecert.app.CompareService;
import org.facecert.app.Suite;
import org.facecert.verdict.RunComparison;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two recorded runs. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Compares two recorded runs, A before and B after, requirement by requirement and function by"
          + " function.",
      "A regression is a FAIL that A does not have; one that A looked at and B did not run; PASS or",
      "NOT_APPLICABLE in A of which B does not know. See docs/comparing.md.",
      "Exit code 0 when there is none; 1 when there is one that no baseline covers; 2 when none was"
          + " found, but a",
      "run was interrupted or partial, or nothing is known in both; 64 when a run was changed."
    })
final class CompareCommand implements Callable<Integer> {

  private final Supplier<Suite> suite;

  CompareCommand(Supplier<Suite> suite) {
    this.suite = suite;
  }

  @Parameters(index = "0", paramLabel = "A", description = "Folder of the run before.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "B", description = "Folder of the run after.")
  private Path after = Path.of("");

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Findings that are known, each until a day: they are told and do not count.")
  private @Nullable Path baseline;

  @Option(
      names = "--only-failures",
      description = "What B looked at and does not know any more is told and does not count.")
  private boolean onlyFailures;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "A page with what both say of what changed, and both screens.")
  private @Nullable Path html;

  @Option(names = "--json", paramLabel = "FILE", description = "For tools.")
  private @Nullable Path json;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    TerminalWords words = new TerminalWords(language.language());
    RunComparison comparison =
        suite
            .get()
            .comparisons()
            .compare(
                new CompareService.CompareRequest(
                    before,
                    after,
                    Optional.ofNullable(baseline),
                    onlyFailures,
                    Optional.ofNullable(html),
                    Optional.ofNullable(json),
                    words.language()));
    new ComparisonLines(Terminal.out(), words).print(comparison);
    return exitCode(comparison).code();
  }

  private static ExitCode exitCode(RunComparison comparison) {
    return switch (comparison.result()) {
      case NO_REGRESSION -> ExitCode.OK;
      case REGRESSION -> ExitCode.FAIL;
      case NOT_KNOWN -> ExitCode.OPEN;
    };
  }
}
