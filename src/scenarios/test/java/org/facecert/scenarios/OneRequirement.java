package org.facecert.scenarios;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facecert.app.Installation;
import org.facecert.app.NewRun;
import org.facecert.app.RunDisplay;
import org.facecert.app.RunScope;
import org.facecert.app.Submission;
import org.facecert.app.Suite;
import org.facecert.platform.android.AndroidPlatform;
import org.facecert.statement.StatementReader;
import org.facecert.words.OutputLanguage;

/**
 * The evaluation of one requirement on one face function, by what the system properties say: {@code
 * facecert.app} (a statement), {@code facecert.device} (else the virtual phone) and {@code
 * facecert.function} (else the first that is declared).
 */
record OneRequirement(String tag) {

  private static final Path HOME = Path.of("..", "..").toAbsolutePath().normalize();

  /** The run's folder. */
  Path evaluate() throws IOException {
    Path statement = statement();
    Suite suite =
        new Suite(
            new Installation(HOME),
            Clock.systemUTC(),
            clock -> Map.of("android", new AndroidPlatform(clock)));
    return suite
        .evaluations()
        .start(
            new NewRun(
                new Submission(Optional.of(statement), Optional.empty(), List.of()),
                List.of(System.getProperty("facecert.device", "virtual")),
                new RunScope("whole-catalogue", Optional.of(tag), List.of(function(statement))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            RunDisplay::none,
            OutputLanguage.ENGLISH)
        .folder();
  }

  private static Path statement() {
    String app = System.getProperty("facecert.app");
    if (app == null) {
      throw new IllegalStateException(
          "which app? Set -Dfacecert.app=STATEMENT.yaml; the calibration app's is made by"
              + " \"./facecert app devices/calibration/facebank --out build\"");
    }
    return HOME.resolve(app);
  }

  private static String function(Path statement) {
    return Optional.ofNullable(System.getProperty("facecert.function"))
        .orElseGet(() -> StatementReader.readWithoutBuild(statement).functions().get(0).id());
  }
}
