package org.facecert.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.facecert.app.PackageVerification;
import org.facecert.app.Suite;
import org.facecert.app.VerificationJson;
import org.facecert.evidence.Sentence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verifies a sealed package. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Verifies a sealed package, offline and without a phone: signature, time stamp, every byte of"
          + " every file,",
      "and whether the verdicts follow from the logs in it. See docs/sealing.md.",
      "Exit code 0 when it is whole, sealed by whom --trust names, and all that can be derived anew"
          + " follows;",
      "1 when something was changed or does not follow; 2 when it is whole, but not trusted, or not"
          + " all could be",
      "derived; 64 when there is no package."
    })
final class VerifyCommand implements Callable<Integer> {

  private final Supplier<Suite> suite;

  VerifyCommand(Supplier<Suite> suite) {
    this.suite = suite;
  }

  @Parameters(paramLabel = "PACKAGE", description = "Its folder, or its zip.")
  private Path sealed = Path.of("");

  @Option(
      names = "--trust",
      paramLabel = "FILE",
      description = {
        "Whom you trust, in PEM: public keys or certificates of who seals, and certificates of",
        "authorities, also of those who stamp the time."
      })
  private @Nullable Path trust;

  @Option(names = "--json", description = "For tools.")
  private boolean json;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    PackageVerification verification =
        suite.get().verifications().verify(sealed, Optional.ofNullable(trust));
    ExitCode exit = exitCode(verification);
    if (json) {
      Terminal.out().println(VerificationJson.of(verification, result(exit), language.language()));
    } else {
      tell(verification, exit);
    }
    return exit.code();
  }

  private static ExitCode exitCode(PackageVerification verification) {
    if (!verification.faults().isEmpty()) {
      return ExitCode.FAIL;
    }
    return verification.open().isEmpty() ? ExitCode.OK : ExitCode.OPEN;
  }

  private static String result(ExitCode exit) {
    return switch (exit) {
      case OK -> "whole";
      case FAIL -> "faulty";
      default -> "open";
    };
  }

  private static String conclusion(ExitCode exit) {
    return switch (exit) {
      case OK -> "verify.whole";
      case FAIL -> "verify.faulty";
      default -> "verify.not-all";
    };
  }

  private void tell(PackageVerification verification, ExitCode exit) {
    TerminalWords words = new TerminalWords(language.language());
    lines(verification, verification.notes(), "verify.note", words);
    lines(verification, verification.open(), "verify.open", words);
    lines(verification, verification.faults(), "verify.fault", words);
    verification
        .derivation()
        .ifPresentOrElse(
            derived ->
                Terminal.out()
                    .println(
                        words.say(
                            "verify.derived",
                            "compared",
                            derived.compared(),
                            "agreeing",
                            derived.agreeing(),
                            "rest",
                            derived.notWalked())),
            () -> Terminal.out().println(words.say("verify.not-derived")));
    Terminal.out().println(words.say(conclusion(exit)));
  }

  private static void lines(
      PackageVerification verification,
      List<Sentence> sentences,
      String line,
      TerminalWords words) {
    for (Sentence each : sentences) {
      String said = words.sentence(each.each(verification.redaction()::mask));
      Terminal.out().println(words.say(line, "text", said));
    }
  }
}
