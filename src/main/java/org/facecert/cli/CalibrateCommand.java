package org.facecert.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.facecert.app.CalibrationDisplay;
import org.facecert.app.CalibrationRequest;
import org.facecert.app.CalibrationService;
import org.facecert.app.ResultFile;
import org.facecert.app.Suite;
import org.facecert.app.UserError;
import org.facecert.calibration.CalibrationApp;
import org.facecert.calibration.ScoreFile;
import org.facecert.calibration.ScoreTable;
import org.facecert.calibration.Totals;
import org.facecert.calibration.Trial;
import org.facecert.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How well the suite itself judges: apps of which it is known what must be found. */
@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Builds calibration apps with seeded violations and compliant twins, evaluates them and"
          + " prints",
      "recall, false alarms and needless questions per requirement, with the sentence of every"
          + " finding.",
      "By default each variant is run against the requirement that it breaks, each twin against"
          + " what it",
      "touches, and the clean app, in each language it has a statement for, against all.",
      "Exit codes: 0 every violation was found with its sentence and what complies passed; 1 a"
          + " violation",
      "was missed or a compliant app accused; 2 something was left open; 64 wrong usage or bad"
          + " input."
    })
final class CalibrateCommand implements Callable<Integer> {

  private final Supplier<Suite> suite;

  CalibrateCommand(Supplier<Suite> suite) {
    this.suite = suite;
  }

  @Parameters(
      paramLabel = "APP_DIR",
      arity = "0..*",
      description = "Folders of calibration apps (default: FaceBank, which comes along).")
  private List<Path> folders = new ArrayList<>(List.of());

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the scores as JSON.")
  private @Nullable Path json;

  @Option(
      names = "--full",
      description =
          "Every variant against every requirement, on the face function that it changes: hours.")
  private boolean full;

  @Option(
      names = "--only",
      paramLabel = "TEXT",
      description = "Only variants whose id contains this; the clean app is left out.")
  private @Nullable String only;

  @Option(
      names = "--device",
      paramLabel = "NAME",
      arity = "1..*",
      description = "Phones to use, NAME*2 for two of a kind (default: ${DEFAULT-VALUE}).")
  private List<String> devices = new ArrayList<>(List.of("virtual*3"));

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "For apps and runs, new or empty (default: reports/calibration-TIME).")
  private @Nullable Path out;

  @Option(
      names = "--resume",
      paramLabel = "DIR",
      description =
          "Goes on with the calibration that was begun in this folder; what has ended is not"
              + " repeated. Give the same apps, --full and --only.")
  private @Nullable Path resumed;

  @Override
  public Integer call() throws IOException {
    ResultFile file = json == null ? null : ResultFile.named("--json", json, ".json");
    if (out != null && resumed != null) {
      throw new UserError("--out and --resume: give one; a calibration goes on in its own folder");
    }
    PrintStream print = Terminal.out();
    CalibrationRequest asked =
        new CalibrationRequest(
            folders,
            full,
            Optional.ofNullable(only),
            devices,
            Optional.ofNullable(out),
            Optional.ofNullable(resumed));
    CalibrationService.Calibrated calibrated =
        suite.get().calibrations().run(asked, new Lines(print));
    print.println();
    ScoreTable.lines(calibrated.scores()).forEach(print::println);
    print.println("took " + TerminalWords.time(calibrated.took()));
    ScoreTable.remarks(calibrated.scores()).forEach(print::println);
    if (file != null) {
      file.write(ScoreFile.text(calibrated.scores()));
      print.println("written: " + file.path());
    }
    return exitCode(Totals.of(calibrated.scores())).code();
  }

  private static ExitCode exitCode(Totals totals) {
    if (!totals.asItShouldBe()) {
      return ExitCode.FAIL;
    }
    return totals.clean() == totals.cleanPassed() ? ExitCode.OK : ExitCode.OPEN;
  }

  /** A line for each thing that happens. */
  private record Lines(PrintStream print) implements CalibrationDisplay {

    @Override
    public void building(List<CalibrationApp> apps) {
      print.println(
          "building "
              + String.join(
                  ", ",
                  apps.stream()
                      .map(a -> a.name() + " and " + a.variants().size() + " variants")
                      .toList())
              + " ...");
    }

    @Override
    public void planned(int evaluations) {
      print.println(evaluations + " evaluations");
    }

    @Override
    public void ended(int done, int all, Trial trial, Verdict worst, Duration left) {
      print.printf(
          Locale.ROOT,
          "%3d/%d  %-44s %-14s about %s left%n",
          done,
          all,
          trial.name(),
          worst.name(),
          TerminalWords.time(left));
    }

    @Override
    public ProcessBuilder.Redirect builderMessages() {
      return ProcessBuilder.Redirect.INHERIT;
    }
  }
}
