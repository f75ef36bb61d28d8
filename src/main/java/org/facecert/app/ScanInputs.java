package org.facecert.app;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.facecert.files.InputFile;

/** The files that the caller of a scan means. */
final class ScanInputs {

  private final List<Path> inputs;

  ScanInputs(List<Path> inputs) {
    this.inputs = inputs;
  }

  /**
   * Files as they are named, and all in and below folders, by name. A link that is named leads
   * where the caller wants; links within folders are listed and not followed, and so are folders
   * that cannot be opened.
   *
   * @throws UserError when there is nothing at a path, or no file at any
   */
  List<Path> files() throws IOException {
    if (inputs.isEmpty()) {
      throw new UserError("nothing to scan; name a file or a folder");
    }
    List<Path> files = new ArrayList<>();
    for (Path input : inputs) {
      if (!Files.exists(input)) {
        throw new UserError(input + ": there is no such file or folder; check the path");
      }
      Path real = Files.isSymbolicLink(input) ? input.toRealPath() : input;
      if (Files.isDirectory(real)) {
        files.addAll(below(real));
      } else {
        files.add(real);
      }
    }
    if (files.isEmpty()) {
      throw new UserError("nothing to scan; there is no file in " + inputs);
    }
    return files;
  }

  private static List<Path> below(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            // what a link within the folder leads to is looked at where it is
            if (!attributes.isSymbolicLink() || leadsOut(folder, file)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            files.add(file);
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(null);
    return files;
  }

  /** A link that leads nowhere may lead anywhere tomorrow. */
  private static boolean leadsOut(Path folder, Path link) throws IOException {
    return !Files.exists(link) || !InputFile.liesIn(folder, link);
  }
}
