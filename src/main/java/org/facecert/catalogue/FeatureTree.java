package org.facecert.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.catalogue.yaml.Problem;

/**
 * The files of a features folder, at any depth. The folder, or one in it, may be a symbolic link:
 * what stands behind it is read. A link that leads nowhere or round in a circle is said, never
 * passed over: what was not found would else be taken for not required.
 */
public final class FeatureTree {

  private FeatureTree() {}

  /**
   * @return in the order of their paths, each path below the folder as it was given
   * @throws InputErrors where a link cannot be followed
   */
  public static List<Path> files(Path folder) {
    try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      List<Path> all = walk.sorted().toList();
      InputErrors.throwIfAny(
          all.stream()
              .filter(f -> Files.isSymbolicLink(f) && Files.notExists(f))
              .map(f -> problem(f, "is a link that leads nowhere"))
              .toList());
      return all.stream().filter(Files::isRegularFile).toList();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof FileSystemLoopException loop) {
        throw new InputErrors(
            List.of(problem(Path.of(loop.getFile()), "is a link to a folder that it stands in")));
      }
      throw new UncheckedIOException("the folder " + folder + " cannot be listed", e.getCause());
    } catch (IOException e) {
      throw new UncheckedIOException("the folder " + folder + " cannot be listed", e);
    }
  }

  private static Problem problem(Path link, String what) {
    return new Problem(
        link.toString(), 1, 1, what, "take the link away, or let it lead to the features meant");
  }
}
