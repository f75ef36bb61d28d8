package org.facecert.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.facecert.app.RedactService;
import org.facecert.app.Suite;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes from a sealed package what may show a person. */
@Command(
    name = "redact",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Removes from a sealed package what may show a person: pictures, traffic, files and logs of"
          + " the app. Their",
      "digests stay, the package still verifies, and verify says who removed what, when and why."
    })
final class RedactCommand implements Callable<Integer> {

  private static final long MEGABYTE = 1_000_000;

  private final Supplier<Suite> suite;

  RedactCommand(Supplier<Suite> suite) {
    this.suite = suite;
  }

  @Parameters(
      paramLabel = "PACKAGE",
      description = "Its folder or its zip; where both are there, both are changed.")
  private Path sealed = Path.of("");

  @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who removes it.")
  private String by = "";

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why, as it will stand in the package.")
  private String reason = "";

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "Vouches for the removal, as under seal; unsigned without.")
  private @Nullable String key;

  @Option(
      names = "--only",
      paramLabel = "PATH",
      arity = "1..*",
      description = "These files of the package alone; a report can be named here, too.")
  private List<String> only = new ArrayList<>();

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    RedactService.Redacted removed =
        suite
            .get()
            .redactions()
            .redact(
                sealed,
                new RedactService.RedactionWanted(by, reason, Optional.ofNullable(key), only));
    Terminal.out()
        .println(
            new TerminalWords(language.language())
                .say(
                    "redact.removed",
                    "count",
                    removed.files(),
                    "megabytes",
                    (removed.bytes() + MEGABYTE - 1) / MEGABYTE));
    return ExitCode.OK.code();
  }
}
