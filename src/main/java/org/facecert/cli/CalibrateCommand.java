package org.facecert.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.facecert.calibration.Calibration;
import org.facecert.calibration.CalibrationApp;
import org.facecert.calibration.CalibrationFiles;
import org.facecert.calibration.Result;
import org.facecert.calibration.Score;
import org.facecert.calibration.ScoreFile;
import org.facecert.calibration.Totals;
import org.facecert.calibration.Trial;
import org.facecert.run.FolderClaim;
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

  @Parameters(
      paramLabel = "APP_DIR",
      arity = "0..*",
      description = "Folders of calibration apps (default: FaceBank, which comes along).")
  private List<Path> folders = new ArrayList<>(List.of());

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the scores as JSON.")
  private @Nullable Path json;

  @Option(names = "--full", description = "Every variant against every requirement.")
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

  @Override
  public Integer call() throws IOException {
    Installation installation = Installation.find();
    if (out != null) {
      FolderClaim.mustBeNew(out);
    }
    ResultFile file = json == null ? null : ResultFile.named("--json", json, ".json");
    Path folder =
        out != null
            ? out
            : installation
                .reports()
                .resolve("calibration-" + Instant.now().toString().replaceAll("[^0-9T]", ""));
    List<CalibrationApp> apps = apps(installation);
    if (only != null && apps.stream().allMatch(app -> app.variants().isEmpty())) {
      throw new BadInput(
          "--only "
              + only
              + ": no variant's id contains that; leave it out, or see variants/*.yaml");
    }
    PrintStream print = Terminal.out();
    Instant began = Instant.now();
    List<Score> scores;
    try (Wiring wiring = Wiring.warm(installation, Clock.systemUTC(), folder)) {
      print.println("building " + names(apps) + " ...");
      TrialRuns trials = new TrialRuns(wiring, wiring.phones(devices), folder.resolve("runs"));
      scores =
          new Calibration(
                  new AppBuilding(installation, folder.resolve("apps")),
                  new Counting(trials, print))
              .run(apps, full, only == null, (trial, result) -> {});
    }
    new ScoreTable(print).print(scores, Duration.between(began, Instant.now()));
    if (file != null) {
      file.write(ScoreFile.text(scores));
      print.println("written: " + file.path());
    }
    Totals totals = Totals.of(scores);
    if (totals.asItShouldBe() && totals.clean() == totals.cleanPassed()) {
      return ExitCode.OK.code();
    }
    return totals.asItShouldBe() ? ExitCode.OPEN.code() : ExitCode.FAIL.code();
  }

  private List<CalibrationApp> apps(Installation installation) {
    List<Path> wanted =
        folders.isEmpty()
            ? List.of(installation.devices().resolve("calibration/facebank"))
            : folders;
    return wanted.stream()
        .map(CalibrationFiles::read)
        .map(app -> only == null ? app : app.only(v -> v.id().contains(only)))
        .toList();
  }

  private static String names(List<CalibrationApp> apps) {
    return String.join(
        ", ",
        apps.stream().map(a -> a.name() + " and " + a.variants().size() + " variants").toList());
  }

  /** Tells of each trial as it ends, and of the time left. */
  private record Counting(org.facecert.calibration.Trials trials, PrintStream print)
      implements org.facecert.calibration.Trials {

    @Override
    public java.util.Map<Trial, Result> run(
        List<Trial> all, java.util.function.BiConsumer<Trial, Result> each) {
      AtomicInteger done = new AtomicInteger();
      Instant began = Instant.now();
      print.println(all.size() + " evaluations");
      return trials.run(
          all,
          (trial, result) -> {
            int now = done.incrementAndGet();
            Duration spent = Duration.between(began, Instant.now());
            Duration left = spent.multipliedBy(all.size() - now).dividedBy(now);
            print.printf(
                Locale.ROOT,
                "%3d/%d  %-44s %-14s about %s left%n",
                now,
                all.size(),
                trial.name(),
                worst(result),
                Estimate.words(left));
            each.accept(trial, result);
          });
    }

    private static String worst(Result result) {
      return Verdict.worst(result.verdicts().values()).name();
    }
  }
}
