package org.facecert.seal;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.NavigableSet;
import org.facecert.evidence.Sentence;

/** The files of a package, wherever they lie. */
public interface SealedFiles {

  /** All there are, with "/" between names. */
  NavigableSet<String> paths();

  /** In bytes. */
  long size(String path) throws IOException;

  InputStream open(String path) throws IOException;

  /** What lies there and is no file of a package, or not as a package holds it. */
  List<Sentence> problems();

  /** False where the problems left no list of files. */
  default boolean listed() {
    return true;
  }

  /**
   * @param most bytes
   * @throws BadSeal when it is larger
   */
  default byte[] read(String path, int most) throws IOException {
    try (InputStream in = open(path)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new BadSeal(Sentence.of("seal.large", "path", path));
      }
      return bytes;
    }
  }
}
