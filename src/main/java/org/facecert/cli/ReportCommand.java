package org.facecert.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.facecert.report.Reports;
import org.facecert.run.RecordedRun;
import org.facecert.run.RunFolder;
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
    if (Files.isDirectory(run)) {
      folder.mustBeOurs();
    }
    if (!Files.isRegularFile(run.resolve(EvaluationFile.NAME))) {
      throw new BadInput(run + ": there is no " + EvaluationFile.NAME + " in it");
    }
    new RecordedRun(folder).mustBeWhole();
    Wiring wiring = new Wiring(Installation.find(), Clock.systemUTC());
    Optional<Evaluation> view = Optional.ofNullable(programme).map(id -> wiring.under(id, folder));
    Path target = out != null ? out : programme == null ? run : run.resolve("under-" + programme);
    mustBeFree(target);
    for (Path file : wiring.report(folder, view, target, language.language())) {
      Terminal.out().println(file);
    }
    Screenplay words = new Screenplay(language.language());
    words.decision(view.orElseGet(folder.evaluation()::head)).forEach(Terminal.out()::println);
    return ExitCode.OK.code();
  }

  /** Reports are written anew over reports alone. */
  private void mustBeFree(Path target) throws IOException {
    if (!target.equals(run) && Files.exists(target) && !Files.isSymbolicLink(target)) {
      if (!Files.isDirectory(target)) {
        throw new BadInput("--out " + target + ": that is a file, not a folder");
      }
      if (!Reports.areAllIn(target)) {
        throw new BadInput(
            "--out " + target + ": there is something else than reports in it; name another");
      }
    }
  }
}
