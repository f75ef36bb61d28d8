package org.facecert.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Json;
import org.facecert.files.OwnFile;
import org.facecert.run.RunFolder;
import org.facecert.statement.EarlierBuild;
import org.facecert.verdict.Laboratory;

/**
 * What a run was asked for, kept in its folder so that it can be gone on with by naming the folder
 * alone. Not part of the record: it names files of this machine.
 *
 * @param statement absolute path
 * @param app absolute path of the build, whether the statement names it or the command line did
 * @param previous likewise of the build before it
 * @param deviceFiles absolute paths of device files beside those of the installation
 */
record RequestFile(
    String statement,
    Optional<String> app,
    Optional<String> previous,
    List<String> phones,
    List<String> deviceFiles,
    String programme,
    Optional<String> tags,
    List<String> functions,
    Laboratory laboratory) {

  private static final String NAME = "asked.json";

  static RequestFile of(RunRequest request) {
    return new RequestFile(
        request.statement().file().toAbsolutePath().toString(),
        request.statement().app().file().map(file -> file.toAbsolutePath().toString()),
        request
            .statement()
            .app()
            .previous()
            .map(EarlierBuild::file)
            // one that is not there is told of where it is wanted
            .filter(Files::isRegularFile)
            .map(file -> file.toAbsolutePath().toString()),
        request.phones().names(),
        request.phones().files().stream().map(file -> file.toAbsolutePath().toString()).toList(),
        request.scope().programme(),
        request.scope().tags(),
        request.scope().functions(),
        request.laboratory());
  }

  void write(RunFolder folder) throws IOException {
    OwnFile.folder(folder.path());
    OwnFile.write(
        file(folder), Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
  }

  static RequestFile read(RunFolder folder) {
    try {
      return Json.strict().readValue(file(folder).toFile(), RequestFile.class);
    } catch (IOException e) {
      throw new UserError(
          file(folder) + " cannot be read (" + e.getMessage() + "): start a new run", e);
    }
  }

  /** The same again, with what is said otherwise now. */
  RunRequest again(ResumedRun asked) {
    List<Path> files = deviceFiles.stream().map(Path::of).toList();
    WantedPhones wanted =
        asked.devices().isEmpty()
            ? new WantedPhones(phones, files)
            : WantedPhones.named(asked.devices(), files);
    return new RunRequest(
        asked
            .submission()
            .orElse(Path.of(statement), app.map(Path::of), previous.map(Path::of))
            .read(),
        wanted,
        new RunScope(programme, tags, functions),
        new RunFolder(asked.folder()),
        laboratory);
  }

  private static Path file(RunFolder folder) {
    return folder.path().resolve(NAME);
  }
}
