package org.facecert.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.facecert.run.BrokenRecord;
import org.facecert.run.RecordedRun;
import org.facecert.run.RunFolder;
import org.facecert.verdict.EvaluationFile;

/** A run's folder that somebody names: looked at before anything in it is believed. */
final class RecordedFolder {

  private RecordedFolder() {}

  /**
   * A run that has ended and is as it was recorded.
   *
   * @throws UserError when there is none in the folder
   * @throws org.facecert.run.BrokenRecord when it was changed
   */
  static RunFolder whole(Path path) throws IOException {
    RunFolder folder = ours(path);
    if (!Files.isRegularFile(path.resolve(EvaluationFile.NAME))) {
      throw new UserError(path + ": there is no " + EvaluationFile.NAME + " in it");
    }
    new RecordedRun(folder).mustBeWhole();
    return folder;
  }

  /**
   * A run that is judged again: where its evidence was changed, what follows from it is still told.
   *
   * @param problems to which is added what evidence is not as it was recorded
   * @throws UserError when there is none in the folder
   * @throws org.facecert.run.BrokenRecord when anything else was changed
   */
  static RunFolder derivable(Path path, List<String> problems) throws IOException {
    try {
      return whole(path);
    } catch (BrokenRecord e) {
      RunFolder folder = ours(path);
      boolean evidence =
          e.problems().stream().allMatch(p -> p.startsWith(folder.evidence().toString()));
      if (!evidence) {
        throw e;
      }
      problems.addAll(e.problems());
      return folder;
    }
  }

  /** A run with its journal and statement; whether they are unchanged its assessment looks. */
  static RunFolder answerable(Path path) throws IOException {
    RunFolder folder = ours(path);
    if (!Files.isRegularFile(folder.journal()) || !Files.isRegularFile(folder.statement())) {
      throw new UserError(path + ": there is no run in it: no journal.jsonl, or no statement.yaml");
    }
    return folder;
  }

  /** Before anything else in it is believed, such as what was asked for. */
  static void mustBeResumable(RunFolder folder) throws IOException {
    ours(folder.path());
    if (!Files.isRegularFile(folder.journal())) {
      throw new UserError(
          "--resume " + folder.path() + ": there is no run, no journal.jsonl in it");
    }
    new RecordedRun(folder).mustBeUnchanged();
  }

  private static RunFolder ours(Path path) throws IOException {
    RunFolder folder = new RunFolder(path);
    if (Files.isDirectory(path)) {
      folder.mustBeOurs();
    }
    return folder;
  }
}
