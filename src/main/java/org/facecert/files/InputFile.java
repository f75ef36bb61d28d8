package org.facecert.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file that somebody hands in. Only a regular one is opened: a pipe would be waited for, a device
 * never ends. Its size is bounded before it fills the memory.
 */
public final class InputFile {

  private InputFile() {}

  /**
   * @param most bytes
   * @throws NoSuchFileException when there is nothing at that path
   * @throws UnusableFile when it is no regular file, or larger
   * @throws IOException when it cannot be read
   */
  public static byte[] read(Path file, int most) throws IOException {
    mustBeFile(file);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new UnusableFile("it is larger than " + (most >> 20) + " MiB");
      }
      return bytes;
    }
  }

  /**
   * @throws NoSuchFileException when there is nothing at that path
   * @throws UnusableFile when it is no regular file
   */
  public static void mustBeFile(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    if (Files.isDirectory(file)) {
      throw new UnusableFile("it is a folder, not a file");
    }
    if (!Files.isRegularFile(file)) {
      throw new UnusableFile("it is a pipe or a device, not a file");
    }
  }

  /**
   * Whether the file is in the folder or below it once every link is followed.
   *
   * @throws IOException when one of the two is not there
   */
  public static boolean liesIn(Path folder, Path file) throws IOException {
    return file.toRealPath().startsWith(folder.toRealPath());
  }
}
