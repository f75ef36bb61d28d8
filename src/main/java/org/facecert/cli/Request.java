package org.facecert.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.facecert.run.RunFolder;
import org.facecert.statement.AppStatement;
import org.facecert.verdict.Laboratory;

/**
 * An evaluation as it was asked for.
 *
 * @param statement of the app, already read; its file may be another build of the same app
 * @param phones names of devices, {@code NAME*COUNT} allowed
 * @param deviceFiles device files beside those of the installation
 * @param programme its id
 * @param tags keeps only scenarios whose tags fit
 * @param functions ids of the face functions to look at; empty for all
 * @param folder of the run
 */
record Request(
    AppStatement statement,
    List<String> phones,
    List<Path> deviceFiles,
    String programme,
    Optional<String> tags,
    List<String> functions,
    RunFolder folder,
    Laboratory laboratory) {

  Request {
    phones = List.copyOf(phones);
    deviceFiles = List.copyOf(deviceFiles);
    functions = List.copyOf(functions);
  }

  /** How the selection is written into the record. */
  String selection() {
    String chosen = tags.map(expression -> "tags " + expression).orElse("all");
    return functions.isEmpty() ? chosen : chosen + ", functions " + String.join(", ", functions);
  }
}
