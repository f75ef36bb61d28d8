package org.facecert.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.facecert.apk.ApkFacts;

/** A package that no phone sees, with FaceBank's statement for it and FaceBank's dossier. */
public record SmallApp(Path apk, Path statement) {

  private static final Path FACEBANK = Path.of("..", "devices", "calibration", "facebank");

  public static SmallApp in(Path folder) throws IOException {
    Path apk = folder.resolve("app.apk");
    try (InputStream in = Objects.requireNonNull(ApkFacts.class.getResourceAsStream("small.apk"))) {
      Files.copy(in, apk);
    }
    Path dossier = Files.createDirectories(folder.resolve("dossier"));
    try (Stream<Path> documents = Files.list(FACEBANK.resolve("dossier"))) {
      for (Path document : documents.toList()) {
        Files.copy(document, dossier.resolve(String.valueOf(document.getFileName())));
      }
    }
    String text = Files.readString(FACEBANK.resolve("statement.yaml"));
    Path statement = folder.resolve("statement.yaml");
    Files.writeString(statement, text.replace("org.example.facebank", "org.example.small"));
    return new SmallApp(apk, statement);
  }
}
