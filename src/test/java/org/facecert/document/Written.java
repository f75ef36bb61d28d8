package org.facecert.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads bytes as if they lay in a file with a name that tells nothing of them. */
final class Written {

  private Written() {}

  static DocumentText read(byte[] bytes) throws IOException, UnreadableDocument {
    Path file = Files.createTempFile("notice", ".txt");
    try {
      Files.write(file, bytes);
      return Documents.read(file);
    } finally {
      Files.delete(file);
    }
  }
}
