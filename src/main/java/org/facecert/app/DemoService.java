package org.facecert.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facecert.calibration.Build;
import org.facecert.calibration.CalibrationApp;
import org.facecert.calibration.CalibrationFiles;
import org.facecert.calibration.Variant;
import org.facecert.run.Evaluator;
import org.facecert.run.FolderClaim;
import org.facecert.run.RunFolder;
import org.facecert.statement.StatementReader;
import org.facecert.verdict.Laboratory;
import org.facecert.verdict.Verdict;
import org.facecert.words.OutputLanguage;
import org.jspecify.annotations.Nullable;

/** Evaluates the calibration app twice: as it stands, and with a seeded violation. */
public final class DemoService {

  private static final String VIOLATION = "sc-02-own-camera-box";
  private static final List<String> FUNCTIONS = List.of("face-login");

  private final Suite suite;

  DemoService(Suite suite) {
    this.suite = suite;
  }

  /**
   * @param right whether nothing fails on the clean app, and the violation is found
   * @param requirement that the violation breaks
   */
  public record Demonstrated(boolean right, String requirement) {}

  /**
   * @param devices phones to use, {@code NAME*2} for two of a kind
   * @param out for the two runs, new or empty; without one a folder is made among the reports
   * @param language of the reports
   */
  public Demonstrated run(
      List<String> devices, Optional<Path> out, DemoDisplay display, OutputLanguage language)
      throws IOException {
    if (out.isPresent()) {
      FolderClaim.mustBeNew(out.get());
    }
    CalibrationApp app =
        CalibrationFiles.read(suite.installation().devices().resolve("calibration/facebank"))
            .only(v -> v.id().equals(VIOLATION));
    Variant variant = app.variants().get(0);
    Path folder = out.orElseGet(() -> suite.newFolder("demo"));
    try (Wiring wiring = suite.warm(folder)) {
      display.building();
      Map<String, Path> apks =
          new AppBuilding(suite.installation(), folder.resolve("apps"), display.builderMessages())
              .build(app);
      Runs runs = new Runs(wiring, app, devices, display, language);
      display.clean();
      EvaluatedRun clean = runs.run("en", apks.get(Build.CLEAN), folder.resolve("clean"));
      display.violating(variant.about());
      EvaluatedRun violating =
          runs.run(variant.language(), apks.get(variant.id()), folder.resolve("violating"));
      String breaks = variant.breaks().orElseThrow();
      return new Demonstrated(nothingFails(clean) && fails(violating, breaks), breaks);
    }
  }

  private record Runs(
      Wiring wiring,
      CalibrationApp app,
      List<String> devices,
      DemoDisplay display,
      OutputLanguage language) {

    EvaluatedRun run(String statementLanguage, @Nullable Path apk, Path folder) throws IOException {
      Path statement = app.statements().get(statementLanguage);
      if (statement == null || apk == null) {
        throw new IllegalStateException("FaceBank has no statement or build for the demo");
      }
      RunFolder run = new RunFolder(folder);
      RunRequest request =
          new RunRequest(
              StatementReader.read(statement, apk),
              new WantedPhones(devices, List.of()),
              new RunScope(RunScope.USUAL, Optional.empty(), FUNCTIONS),
              run,
              Laboratory.unstated());
      Evaluator.RunResult result;
      try (RunDisplay shown = display.run()) {
        result = wiring.prepare(request, wiring.reportNumber(), shown).start();
      }
      EvaluatedRun ended = EvaluatedRun.of(run, result, ReportWriting.write(run, language));
      display.ended(ended);
      return ended;
    }
  }

  private static boolean nothingFails(EvaluatedRun run) {
    List<Verdict> verdicts = run.outcomes();
    return run.bugs() == 0
        && verdicts.contains(Verdict.PASS)
        && verdicts.stream()
            .allMatch(
                v -> v == Verdict.PASS || v == Verdict.NOT_APPLICABLE || v == Verdict.NOT_TESTED);
  }

  private static boolean fails(EvaluatedRun run, String requirement) {
    return run.evaluation().outcomes().stream()
        .anyMatch(o -> o.requirement().equals(requirement) && o.verdict() == Verdict.FAIL);
  }
}
