package org.facecert.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Json;
import org.facecert.files.OwnFile;
import org.facecert.run.RunFolder;
import org.facecert.verdict.Laboratory;

/**
 * What a run was asked for, kept in its folder so that it can be gone on with by naming the folder
 * alone. Not part of the record: it names files of this machine.
 *
 * @param statement absolute path
 * @param app absolute path of the build, whether the statement names it or the command line did
 * @param deviceFiles absolute paths of device files beside those of the installation
 */
record Asked(
    String statement,
    Optional<String> app,
    List<String> phones,
    List<String> deviceFiles,
    String programme,
    Optional<String> tags,
    List<String> functions,
    Laboratory laboratory) {

  private static final String NAME = "asked.json";

  static Asked of(Request request) {
    return new Asked(
        request.statement().file().toAbsolutePath().toString(),
        request.statement().app().file().map(file -> file.toAbsolutePath().toString()),
        request.phones(),
        request.deviceFiles().stream().map(file -> file.toAbsolutePath().toString()).toList(),
        request.programme(),
        request.tags(),
        request.functions(),
        request.laboratory());
  }

  void write(RunFolder folder) throws IOException {
    OwnFile.folder(folder.path());
    OwnFile.write(
        file(folder), Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
  }

  static Asked read(RunFolder folder) {
    try {
      return Json.strict().readValue(file(folder).toFile(), Asked.class);
    } catch (IOException e) {
      throw new BadInput(
          file(folder) + " cannot be read (" + e.getMessage() + "): start a new run", e);
    }
  }

  private static Path file(RunFolder folder) {
    return folder.path().resolve(NAME);
  }
}
