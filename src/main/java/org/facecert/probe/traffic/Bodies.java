package org.facecert.probe.traffic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.facecert.files.DiskFault;
import org.facecert.traffic.Body;
import org.facecert.traffic.body.BodyStore;
import org.facecert.traffic.body.FolderBodyStore;

/** The bodies of a walk, as they passed: files by their digest, until the walk is over. */
record Bodies(Path folder, BodyStore store) {

  static Bodies in(Path folder) {
    try {
      Files.createDirectories(folder.toAbsolutePath().getParent());
      return new Bodies(folder, FolderBodyStore.ofFiles(folder, FolderBodyStore.MOST));
    } catch (IOException e) {
      throw DiskFault.writing(folder, e);
    }
  }

  /** Where it lies, if anything of it was kept. */
  Path file(Body body) {
    return folder.resolve(body.digest());
  }

  /** What was worth keeping is evidence by then. */
  void delete() {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files = all.toList();
      for (Path file : files) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw DiskFault.writing(folder, e);
    }
  }
}
