package org.facecert.appbuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for what is half done; it goes when the work ends, however it ends. */
record WorkFolder(Path path) implements AutoCloseable {

  static WorkFolder in(Path shelf) throws IOException {
    return new WorkFolder(Files.createTempDirectory(Files.createDirectories(shelf), "work"));
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> walk = Files.walk(path)) {
      for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
