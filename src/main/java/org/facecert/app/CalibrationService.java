package org.facecert.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.facecert.calibration.Calibration;
import org.facecert.calibration.CalibrationApp;
import org.facecert.calibration.CalibrationFiles;
import org.facecert.calibration.Score;
import org.facecert.calibration.Trial;
import org.facecert.calibration.TrialResult;
import org.facecert.calibration.Trials;
import org.facecert.run.FolderClaim;
import org.facecert.verdict.Verdict;

/** Says how well the suite itself judges, by apps of which it is known what must be found. */
public final class CalibrationService {

  private static final String FACEBANK = "calibration/facebank";
  private static final String RUNS = "runs";

  private final Suite suite;

  CalibrationService(Suite suite) {
    this.suite = suite;
  }

  /**
   * @param took building included
   */
  public record Calibrated(List<Score> scores, Duration took) {

    public Calibrated {
      scores = List.copyOf(scores);
    }
  }

  /**
   * @throws UserError when there is nothing to run
   * @throws org.facecert.calibration.CalibrationFailure when an app cannot be built, or a trial
   *     cannot be carried out
   */
  public Calibrated run(CalibrationRequest asked, CalibrationDisplay display) throws IOException {
    Path folder = folder(asked);
    List<CalibrationApp> apps = apps(asked);
    Instant began = Instant.now();
    try (Wiring wiring = suite.warm(folder)) {
      display.building(apps);
      AppBuilding building =
          new AppBuilding(suite.installation(), folder.resolve("apps"), display.builderMessages());
      Trials trials =
          new Counting(
              new TrialRuns(wiring, wiring.phones(asked.devices()), folder.resolve(RUNS)), display);
      List<Score> scores =
          new Calibration(building, trials)
              .run(apps, asked.full(), asked.only().isEmpty(), (trial, result) -> {});
      return new Calibrated(scores, Duration.between(began, Instant.now()));
    }
  }

  private Path folder(CalibrationRequest asked) {
    if (asked.resumed().isPresent()) {
      Path begun = asked.resumed().get();
      if (!Files.isDirectory(begun.resolve(RUNS))) {
        throw new UserError(
            "--resume "
                + begun
                + ": no calibration was begun in it; name its --out folder, or begin one with"
                + " --out");
      }
      return begun;
    }
    if (asked.folder().isPresent()) {
      FolderClaim.mustBeNew(asked.folder().get());
    }
    return asked.folder().orElseGet(() -> suite.newFolder("calibration"));
  }

  private List<CalibrationApp> apps(CalibrationRequest asked) {
    List<Path> wanted =
        asked.apps().isEmpty()
            ? List.of(suite.installation().devices().resolve(FACEBANK))
            : asked.apps();
    List<CalibrationApp> apps =
        wanted.stream().map(CalibrationFiles::read).map(app -> kept(app, asked.only())).toList();
    asked
        .only()
        .filter(part -> apps.stream().allMatch(app -> app.variants().isEmpty()))
        .ifPresent(
            part -> {
              throw new UserError(
                  "--only "
                      + part
                      + ": no variant's id contains that; leave it out, or see variants/*.yaml");
            });
    return apps;
  }

  private static CalibrationApp kept(CalibrationApp app, Optional<String> only) {
    return only.map(part -> app.only(variant -> variant.id().contains(part))).orElse(app);
  }

  /** Tells of each trial as it ends, and of the time left. */
  private record Counting(Trials trials, CalibrationDisplay display) implements Trials {

    @Override
    public Map<Trial, TrialResult> run(List<Trial> all, BiConsumer<Trial, TrialResult> each) {
      AtomicInteger done = new AtomicInteger();
      Pace pace = new Pace(Instant.now());
      display.planned(all.size());
      return trials.run(
          all,
          (trial, result) -> {
            int now = done.incrementAndGet();
            Duration left = pace.left(Instant.now(), all.size() - now);
            display.ended(now, all.size(), trial, Verdict.worst(result.verdicts().values()), left);
            each.accept(trial, result);
          });
    }
  }
}
