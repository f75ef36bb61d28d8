package org.facecert.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.facecert.app.SealRequest;
import org.facecert.app.SealService;
import org.facecert.app.Suite;
import org.facecert.app.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Seals a run. */
@Command(
    name = "seal",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes a package of a run that anybody can verify: record, evidence, the features by which"
          + " was judged and",
      "reports, listed by digest and signed; as a folder and as one zip. Beside them lies a request"
          + " for a time",
      "stamp (.tsq), whose answer --timestamp puts into the package. See docs/sealing.md."
    })
final class SealCommand implements Callable<Integer> {

  private final Supplier<Suite> suite;

  SealCommand(Supplier<Suite> suite) {
    this.suite = suite;
  }

  @Parameters(
      paramLabel = "RUN",
      description = "The run's folder; with --timestamp the package, folder or zip.")
  private Path run = Path.of("");

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = {
        "Signs: a file (PKCS #8, PEM; Ed25519 or ECDSA P-256), env:NAME for a variable that holds"
            + " one, or",
        "pkcs11:CONFIG#ALIAS for a token, its PIN in FACECERT_PKCS11_PIN."
      })
  private @Nullable String key;

  @Option(
      names = "--cert",
      paramLabel = "FILE",
      description = "The key's certificate and those above it, in PEM.")
  private @Nullable Path certificates;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the package (default: RUN-sealed); the zip lies beside it.")
  private @Nullable Path out;

  @Option(
      names = "--features",
      paramLabel = "DIR",
      description = "The features by which the run was judged, where they are not those here.")
  private @Nullable Path features;

  @Option(
      names = "--as-it-is",
      description = {
        "Seals an evaluation that is unfinished, partial, has open questions, or was made with",
        "altered features or a changed suite, and calls it so."
      })
  private boolean asItIs;

  @Option(
      names = "--timestamp",
      paramLabel = "FILE",
      description = "An authority's answer (RFC 3161) to the package's request.")
  private @Nullable Path response;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    TerminalWords words = new TerminalWords(language.language());
    if (response != null) {
      suite.get().seals().stamp(run, response);
      Terminal.out().println(words.say("seal.stamped", "package", run));
      return ExitCode.OK.code();
    }
    if (key == null) {
      throw new UserError("--key is missing: say who signs");
    }
    SealService.Sealed sealed =
        suite
            .get()
            .seals()
            .seal(
                new SealRequest(
                    run,
                    key,
                    Optional.ofNullable(certificates),
                    Optional.ofNullable(out),
                    Optional.ofNullable(features),
                    asItIs,
                    language.language()));
    tell(sealed, words);
    return ExitCode.OK.code();
  }

  private static void tell(SealService.Sealed sealed, TerminalWords words) {
    Terminal.out().println(sealed.folder());
    Terminal.out().println(sealed.zip());
    Terminal.out().println(sealed.request());
    sealed
        .standing()
        .forEach(each -> Terminal.out().println(words.say("seal.standing", "standing", each)));
    Terminal.out().println(words.say("seal.done", "key", sealed.fingerprint()));
  }
}
