package org.facecert.assertj;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.app.AnswerService;
import org.facecert.app.Installation;
import org.facecert.app.NewRun;
import org.facecert.app.RunDisplay;
import org.facecert.app.RunScope;
import org.facecert.app.Submission;
import org.facecert.app.Suite;
import org.facecert.words.OutputLanguage;

/**
 * A run that is recorded without a phone: of the documents of FaceBank, one of which is missing.
 */
record DocumentsRun(Path folder, Path app) {

  private static final Path HOME = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Path FACEBANK = HOME.resolve("devices/calibration/facebank");
  private static final Suite SUITE =
      new Suite(new Installation(HOME), Clock.systemUTC(), clock -> Map.of());

  static DocumentsRun in(Path lab) throws IOException {
    Path app = lab.resolve("app.apk");
    Files.copy(HOME.resolve("src/test/resources/org/facecert/apk/small.apk"), app);
    Path run = lab.resolve("run");
    Path statement = statement(lab);
    SUITE
        .evaluations()
        .start(
            new NewRun(
                new Submission(Optional.of(statement), Optional.of(app), List.of()),
                List.of(),
                new RunScope("fr-measures-2025", Optional.of("@documentary"), List.of()),
                Optional.of(run),
                Optional.empty(),
                Optional.empty()),
            RunDisplay::none,
            OutputLanguage.ENGLISH);
    return new DocumentsRun(run, app);
  }

  void answer(String requirement, String verdict) throws IOException {
    SUITE
        .answers()
        .answer(
            folder,
            new AnswerService.Given(
                requirement, Optional.empty(), verdict, "A. Assessor", "read in full"),
            OutputLanguage.ENGLISH);
  }

  private static Path statement(Path lab) throws IOException {
    Path dossier = Files.createDirectories(lab.resolve("dossier"));
    try (Stream<Path> documents = Files.list(FACEBANK.resolve("dossier"))) {
      for (Path document : documents.toList()) {
        Files.copy(document, dossier.resolve(String.valueOf(document.getFileName())));
      }
    }
    String text =
        Files.readString(FACEBANK.resolve("statement.yaml"))
            .replace("org.example.facebank", "org.example.small")
            .replaceFirst("(?m)^  filing receipt: .*\\R", "");
    return Files.writeString(lab.resolve("statement.yaml"), text);
  }
}
