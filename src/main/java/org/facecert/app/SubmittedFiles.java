package org.facecert.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.evidence.Digest;
import org.facecert.run.InputFiles;
import org.facecert.statement.App;
import org.facecert.statement.AppStatement;
import org.facecert.statement.EarlierBuild;
import org.facecert.statement.Lab;
import org.facecert.verdict.ItemUnderTest;

/** The files that were handed in, by their digests. */
final class SubmittedFiles {

  private SubmittedFiles() {}

  /** The build under test. */
  static ItemUnderTest item(AppStatement statement) {
    App app = statement.app();
    List<ItemUnderTest.HashedFile> files = new ArrayList<>();
    app.file()
        .ifPresent(
            file -> {
              files.add(hashed(file));
              Path jar = classJar(file);
              if (Files.isRegularFile(jar)) {
                files.add(hashed(jar));
              }
            });
    return new ItemUnderTest(app.name(), app.packageName(), "", "", app.language(), files);
  }

  /** Everything that was handed in, as it is now; the statement as it was read. */
  static InputFiles inputs(AppStatement statement) {
    Map<Path, Digest> digests = new LinkedHashMap<>();
    digests.put(statement.file(), new Digest(statement.sha256()));
    statement
        .app()
        .file()
        .ifPresent(
            file -> {
              digests.put(file, hashed(file).sha256());
              if (Files.isRegularFile(classJar(file))) {
                digests.put(classJar(file), hashed(classJar(file)).sha256());
              }
            });
    statement
        .dossier()
        .values()
        .forEach(
            document ->
                document.file().ifPresent(file -> digests.put(file, hashed(file).sha256())));
    besides(statement).forEach(file -> digests.put(file, hashed(file).sha256()));
    return new InputFiles(digests);
  }

  /** The laboratory's, and the build before; what is not there is told where it is wanted. */
  private static Stream<Path> besides(AppStatement statement) {
    Lab lab = statement.lab();
    return Stream.of(
            statement.app().previous().map(EarlierBuild::file).stream(),
            Stream.of(lab.storeBuild(), lab.vulnerabilities(), lab.countries())
                .flatMap(Optional::stream),
            lab.authorities().stream(),
            lab.payloadKeys().stream())
        .flatMap(files -> files)
        .filter(Files::isRegularFile);
  }

  /** A virtual phone runs the class jar that lies beside the package under the same name. */
  private static Path classJar(Path apk) {
    String name = String.valueOf(apk.getFileName());
    return apk.resolveSibling(name.replaceFirst("\\.apk$", "") + ".jar");
  }

  private static ItemUnderTest.HashedFile hashed(Path file) {
    try {
      return new ItemUnderTest.HashedFile(
          String.valueOf(file.getFileName()), Files.size(file), Digest.of(file));
    } catch (IOException e) {
      throw new UserError(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
