package org.facecert.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.facecert.app.ReportSignature;
import org.facecert.app.Suite;
import org.facecert.app.UserError;
import org.facecert.app.WrittenReports;
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

  private final Supplier<Suite> suite;

  ReportCommand(Supplier<Suite> suite) {
    this.suite = suite;
  }

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

  @Option(
      names = "--format",
      paramLabel = "NAME",
      split = ",",
      description = {
        "What to write: html, pdf, junit, allure, csv, sarif; several with commas (default: html,"
            + " junit,",
        "allure, and what of the others is there already)."
      })
  private List<String> formats = List.of();

  @Option(
      names = "--sign",
      paramLabel = "KEY",
      description = {
        "Signs the PDF as a whole (PAdES) into report-signed.pdf: a key of ECDSA P-256 as seal"
            + " takes it, a file,",
        "env:NAME or pkcs11:CONFIG#ALIAS."
      })
  private @Nullable String key;

  @Option(
      names = "--cert",
      paramLabel = "FILE",
      description = "The key's certificate and those above it, in PEM.")
  private @Nullable Path certificates;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    if (certificates != null && key == null) {
      throw new UserError("--cert " + certificates + ": say by --sign whose certificate it is");
    }
    TerminalWords words = new TerminalWords(language.language());
    WrittenReports written =
        suite
            .get()
            .reports()
            .write(
                run,
                Optional.ofNullable(programme),
                Optional.ofNullable(out),
                Set.copyOf(formats),
                words.language(),
                Optional.ofNullable(key)
                    .map(each -> new ReportSignature(each, Optional.ofNullable(certificates))));
    new Conclusion(Terminal.out(), words).print(written);
    return ExitCode.OK.code();
  }
}
