package org.facecert.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.facecert.files.OwnFile;
import org.facecert.files.UnusableFile;

/**
 * A file that the caller names for a command's result. Looked at before the work begins, so that
 * neither an input nor an hour is lost to a slip of the hand.
 */
public record ResultFile(Path path) {

  /**
   * @param option as the caller wrote it, for the error
   * @param ending of the file's name, such as {@code .json}: what has it may be written anew
   * @throws UserError when something else is there already, or there is no folder for it
   */
  public static ResultFile named(String option, Path path, String ending) {
    try {
      OwnFile.mustBeOurs(path);
      if (Files.exists(path) && !String.valueOf(path.getFileName()).endsWith(ending)) {
        throw new UserError(
            option
                + "="
                + path
                + ": that file is there already, and only a *"
                + ending
                + " is written anew; give another name");
      }
      Path folder = path.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (UnusableFile e) {
      throw new UserError(option + "=" + path + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UserError(option + "=" + path + " cannot be written: " + e.getMessage(), e);
    }
    return new ResultFile(path);
  }

  /** For a result that is written bit by bit; to be closed. */
  public OutputStream open() throws IOException {
    return new BufferedOutputStream(OwnFile.create(path));
  }

  public void write(CharSequence text) throws IOException {
    OwnFile.write(path, text);
  }
}
