package org.facecert.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.facecert.app.Suite;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the beginning of an app statement. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes a first app statement from an app's package: package, version, hash, launcher"
          + " activity,",
      "permissions that need a purpose. Comments in it tell what is left to fill in; so does this"
          + " command."
    })
final class InitCommand implements Callable<Integer> {

  private final Supplier<Suite> suite;

  InitCommand(Supplier<Suite> suite) {
    this.suite = suite;
  }

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "APK", description = "The app's package.")
  private Path apk = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "The statement to write, which must not be there yet. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("statement.yaml");

  @Option(
      names = "--device",
      paramLabel = "NAME",
      description = {
        "Also looks at this phone, whether it has the app and in which version. Nothing is"
            + " installed",
        "on it; its language is set to English, as in an evaluation."
      })
  private @Nullable String device;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    PrintWriter say = Objects.requireNonNull(spec).commandLine().getOut();
    TerminalWords words = new TerminalWords(language.language());
    List<String> left =
        suite.get().statements().begin(apk, out, Optional.ofNullable(device), words.language());
    say.println(TerminalWords.safe(words.say("init.written", "file", out)));
    left.forEach(problem -> say.println("  " + TerminalWords.safe(problem)));
    say.flush();
    return ExitCode.OK.code();
  }
}
