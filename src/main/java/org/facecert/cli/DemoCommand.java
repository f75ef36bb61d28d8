package org.facecert.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.facecert.calibration.Build;
import org.facecert.calibration.CalibrationApp;
import org.facecert.calibration.CalibrationFiles;
import org.facecert.calibration.Variant;
import org.facecert.run.Evaluator;
import org.facecert.run.FolderClaim;
import org.facecert.run.RunFolder;
import org.facecert.statement.AppStatement;
import org.facecert.statement.StatementReader;
import org.facecert.verdict.Laboratory;
import org.facecert.verdict.Outcome;
import org.facecert.verdict.Verdict;
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

  private static final String VIOLATION = "sc-02-own-camera-box";
  private static final List<String> FUNCTIONS = List.of("face-login");

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
    Installation installation = Installation.find();
    if (out != null) {
      FolderClaim.mustBeNew(out);
    }
    Screenplay words = new Screenplay(language.language());
    CalibrationApp app =
        CalibrationFiles.read(installation.devices().resolve("calibration/facebank"))
            .only(v -> v.id().equals(VIOLATION));
    Variant variant = app.variants().get(0);
    PrintStream print = Terminal.out();
    try (Wiring wiring = Wiring.warm(installation, Clock.systemUTC(), folder(installation))) {
      print.println(words.say("demo.building"));
      Path folder = folder(installation);
      Map<String, Path> apks = new AppBuilding(installation, folder.resolve("apps")).build(app);
      print.println(words.say("demo.clean"));
      Evaluator.Result clean =
          evaluate(wiring, app, "en", apks.get(Build.CLEAN), folder.resolve("clean"), words);
      print.println(words.say("demo.violating", "what", variant.about()));
      Evaluator.Result violating =
          evaluate(
              wiring,
              app,
              variant.language(),
              apks.get(variant.id()),
              folder.resolve("violating"),
              words);
      String breaks = variant.breaks().orElseThrow();
      boolean right = nothingFails(clean) && fails(violating, breaks);
      print.println(words.say(right ? "demo.right" : "demo.wrong", "requirement", breaks));
      return right ? ExitCode.OK.code() : ExitCode.FAIL.code();
    }
  }

  private @Nullable Path chosen;

  private Path folder(Installation installation) {
    if (chosen == null) {
      chosen =
          out != null
              ? out
              : installation
                  .reports()
                  .resolve("demo-" + java.time.Instant.now().toString().replaceAll("[^0-9T]", ""));
    }
    return chosen;
  }

  private Evaluator.Result evaluate(
      Wiring wiring,
      CalibrationApp app,
      String statementLanguage,
      @Nullable Path apk,
      Path folder,
      Screenplay words)
      throws IOException {
    Path file = app.statements().get(statementLanguage);
    if (file == null || apk == null) {
      throw new IllegalStateException("FaceBank has no statement or build for the demo");
    }
    AppStatement statement = StatementReader.read(file, apk);
    RunFolder run = new RunFolder(folder);
    Request request =
        new Request(
            statement,
            devices,
            List.of(),
            "pre-submission",
            Optional.empty(),
            FUNCTIONS,
            run,
            Laboratory.unstated());
    Evaluator.Result result;
    try (Shown shown = Shown.on(words, false)) {
      result = wiring.prepare(request, wiring.reportNumber(), shown.progress()).start();
    }
    List<Path> reports = wiring.report(run, words.language());
    new Conclusion(Terminal.out(), words).print(run, result, reports);
    return result;
  }

  private static boolean nothingFails(Evaluator.Result result) {
    List<Verdict> verdicts = result.evaluation().outcomes().stream().map(Outcome::verdict).toList();
    return result.bugs() == 0
        && verdicts.contains(Verdict.PASS)
        && verdicts.stream()
            .allMatch(
                v -> v == Verdict.PASS || v == Verdict.NOT_APPLICABLE || v == Verdict.NOT_TESTED);
  }

  private static boolean fails(Evaluator.Result result, String requirement) {
    return result.evaluation().outcomes().stream()
        .anyMatch(o -> o.requirement().equals(requirement) && o.verdict() == Verdict.FAIL);
  }
}
