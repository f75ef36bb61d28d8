package org.facecert.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that the suite writes: never through a link, which may lead anywhere. */
public final class OwnFile {

  private OwnFile() {}

  /** Empties or makes the file. A link, a folder, a pipe or a device in its place is an error. */
  public static OutputStream create(Path file) throws IOException {
    mustBeOurs(file);
    return Files.newOutputStream(
        file,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE,
        LinkOption.NOFOLLOW_LINKS);
  }

  /** The whole file at once. */
  public static void write(Path file, byte[] bytes) throws IOException {
    try (OutputStream out = create(file)) {
      out.write(bytes);
    }
  }

  /** The whole file at once, in UTF-8. */
  public static void write(Path file, CharSequence text) throws IOException {
    write(file, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A folder of ours; a link in its place is an error. */
  public static Path folder(Path folder) throws IOException {
    if (Files.isSymbolicLink(folder)) {
      throw new UnusableFile(folder + " is a link; FaceCert does not write through links");
    }
    return Files.createDirectories(folder);
  }

  /**
   * @throws UnusableFile when something else than a regular file is in its place
   */
  public static void mustBeOurs(Path file) throws IOException {
    if (Files.isSymbolicLink(file)) {
      throw new UnusableFile(file + " is a link; FaceCert does not follow links in what it wrote");
    }
    if (Files.exists(file) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new UnusableFile(file + " is a folder, a pipe or a device, not a file of ours");
    }
  }

  /**
   * Looks at all that lies in and below a folder of ours.
   *
   * @throws UnusableFile when there is a link, a pipe or a device
   */
  public static void allBelowAreOurs(Path folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          allBelowAreOurs(entry);
        } else {
          mustBeOurs(entry);
        }
      }
    }
  }
}
