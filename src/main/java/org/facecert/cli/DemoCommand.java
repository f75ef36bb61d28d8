package org.facecert.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.facecert.app.DemoDisplay;
import org.facecert.app.DemoService;
import org.facecert.app.EvaluatedRun;
import org.facecert.app.RunDisplay;
import org.facecert.app.Suite;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The calibration app on the virtual phone: one clean and one violating evaluation. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Evaluates FaceBank, the calibration app, on virtual phones: as it stands, and with a seeded",
      "violation. Exit code 0 when both came out as they should."
    })
final class DemoCommand implements Callable<Integer> {

  private final Supplier<Suite> suite;

  DemoCommand(Supplier<Suite> suite) {
    this.suite = suite;
  }

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "For the two runs, new or empty (default: reports/NUMBER).")
  private @Nullable Path out;

  @Option(
      names = "--device",
      paramLabel = "NAME",
      arity = "1..*",
      description = "Phones to use, NAME*2 for two of a kind (default: ${DEFAULT-VALUE}).")
  private List<String> devices = new ArrayList<>(List.of("virtual*2"));

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    TerminalWords words = new TerminalWords(language.language());
    PrintStream print = Terminal.out();
    DemoService.Demonstrated shown =
        suite
            .get()
            .demos()
            .run(devices, Optional.ofNullable(out), new Told(print, words), words.language());
    print.println(
        words.say(shown.right() ? "demo.right" : "demo.wrong", "requirement", shown.requirement()));
    return (shown.right() ? ExitCode.OK : ExitCode.FAIL).code();
  }

  private record Told(PrintStream print, TerminalWords words) implements DemoDisplay {

    @Override
    public void building() {
      print.println(words.say("demo.building"));
    }

    @Override
    public void clean() {
      print.println(words.say("demo.clean"));
    }

    @Override
    public void violating(String what) {
      print.println(words.say("demo.violating", "what", what));
    }

    @Override
    public RunDisplay run() {
      return Displays.on(words, false);
    }

    @Override
    public void ended(EvaluatedRun run) {
      new Conclusion(print, words).print(run);
    }

    @Override
    public ProcessBuilder.Redirect builderMessages() {
      return ProcessBuilder.Redirect.INHERIT;
    }
  }
}
