package org.facecert.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import org.facecert.run.RunFolder;
import org.facecert.statement.StatementReader;
import org.facecert.verdict.EvaluationFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Renders a run's reports anew. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Writes the reports of a run again, from its evaluation and evidence.")
final class ReportCommand implements Callable<Integer> {

  @Parameters(paramLabel = "RUN", description = "The run's folder.")
  private Path run = Path.of("");

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    RunFolder folder = new RunFolder(run);
    if (!Files.isRegularFile(run.resolve(EvaluationFile.NAME))) {
      throw new BadInput(run + ": there is no " + EvaluationFile.NAME + " in it");
    }
    Wiring wiring = new Wiring(Installation.find(), Clock.systemUTC());
    for (Path file : wiring.report(folder, secrets(folder), language.language())) {
      System.out.println(file);
    }
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
