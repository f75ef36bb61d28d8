package org.facecert.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.facecert.app.Suite;
import org.facecert.run.Forgetting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes the originals that may show a person. */
@Command(
    name = "forget",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Removes from a run what may show a person: screenshots, traffic, files and logs of the app,"
          + " and the phones'",
      "state. What was found in them, the logs of the walks and the reports, whose pictures are"
          + " masked, stay; the record",
      "still verifies, and says who removed what, when and why."
    })
final class ForgetCommand implements Callable<Integer> {

  private static final long MEGABYTE = 1_000_000;

  private final Supplier<Suite> suite;

  ForgetCommand(Supplier<Suite> suite) {
    this.suite = suite;
  }

  @Parameters(index = "0", paramLabel = "RUN", description = "The run's folder.")
  private Path run = Path.of("");

  @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who removes them.")
  private String by = "";

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why, as it will stand in the record.")
  private String reason = "";

  @Option(
      names = "--before-retention",
      description = "Although the retention time that the laboratory's file states is not over.")
  private boolean early;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    Forgetting.Removed removed = suite.get().forgetting().forget(run, by, reason, early);
    Terminal.out()
        .println(
            new TerminalWords(language.language())
                .say(
                    "forget.removed",
                    "count",
                    removed.originals(),
                    "megabytes",
                    (removed.bytes() + MEGABYTE - 1) / MEGABYTE));
    return ExitCode.OK.code();
  }
}
