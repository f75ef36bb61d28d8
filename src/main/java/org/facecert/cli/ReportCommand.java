package org.facecert.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.facecert.run.RecordedRun;
import org.facecert.run.RunFolder;
import org.facecert.statement.StatementReader;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.EvaluationFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Renders a run's reports anew. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Writes the reports of a run again, from its evaluation and evidence.",
    sortOptions = false)
final class ReportCommand implements Callable<Integer> {

  @Parameters(paramLabel = "RUN", description = "The run's folder.")
  private Path run = Path.of("");

  @Option(
      names = "--programme",
      paramLabel = "ID",
      description = {
        "Decides another programme from the recorded run, without a phone; what it asks and the run"
            + " did",
        "not look at is not tested."
      })
  private @Nullable String programme;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write (default: RUN, or RUN/under-ID with --programme).")
  private @Nullable Path out;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    RunFolder folder = new RunFolder(run);
    if (!Files.isRegularFile(run.resolve(EvaluationFile.NAME))) {
      throw new BadInput(run + ": there is no " + EvaluationFile.NAME + " in it");
    }
    new RecordedRun(folder).mustBeWhole();
    Wiring wiring = new Wiring(Installation.find(), Clock.systemUTC());
    Optional<Evaluation> view = Optional.ofNullable(programme).map(id -> wiring.under(id, folder));
    Path target = out != null ? out : programme == null ? run : run.resolve("under-" + programme);
    for (Path file : wiring.report(folder, view, target, secrets(folder), language.language())) {
      System.out.println(file);
    }
    Screenplay words = new Screenplay(language.language());
    words.decision(view.orElseGet(folder.evaluation()::head)).forEach(System.out::println);
    return ExitCode.OK.code();
  }

  /** Of the run's own statement, read as far as it can be: a variable may be unset by now. */
  private static Set<String> secrets(RunFolder folder) {
    if (!Files.isRegularFile(folder.statement())) {
      throw new BadInput(
          folder.statement() + " is missing: without it nobody knows what must be masked");
    }
    return StatementReader.secrets(folder.statement());
  }
}
