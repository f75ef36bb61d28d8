package org.facecert.phone.boot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Temporary folders of phones that were killed, and so could not take them away themselves: the
 * phone's own and Robolectric's, of which each start of an app makes one. Each is marked with the
 * process it belongs to. Cleared is only what bears such a mark of a process that is gone, in a
 * folder of this user with the name of one of ours; whatever cannot be told is left alone.
 */
public final class Leftovers {

  static final String MARK = ".facecert-phone-process";

  private static final List<String> NAMES = List.of("facecert-phone", "robolectric-");

  /** bytes; a mark is far shorter */
  private static final int LONGEST_MARK = 400;

  private final Path place;

  /**
   * @param place that holds them
   */
  Leftovers(Path place) {
    this.place = place;
  }

  /** Those in the machine's folder for temporary files. */
  public static Leftovers ofTheMachine() {
    return new Leftovers(Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** Says that the folder belongs to this process. */
  public static void mark(Path folder) throws IOException {
    Files.writeString(folder.resolve(MARK), owner(ProcessHandle.current()));
  }

  /**
   * @return how many folders were cleared
   */
  public int clear() {
    int cleared = 0;
    for (String name : NAMES) {
      try (DirectoryStream<Path> folders = Files.newDirectoryStream(place, name + "*")) {
        for (Path folder : folders) {
          cleared += isLeft(folder) && isRemoved(folder) ? 1 : 0;
        }
      } catch (IOException e) {
        System.err.println("phone: cannot look for old folders in " + place + ": " + e);
      }
    }
    return cleared;
  }

  private static boolean isLeft(Path folder) {
    try {
      return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
          && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS)
              .getName()
              .equals(System.getProperty("user.name"))
          && written(folder.resolve(MARK)).map(Leftovers::isGone).orElse(false);
    } catch (IOException e) {
      // another phone is clearing it, or it is nobody's business
      return false;
    }
  }

  private static Optional<String> written(Path mark) throws IOException {
    boolean readable =
        Files.isRegularFile(mark, LinkOption.NOFOLLOW_LINKS) && Files.size(mark) <= LONGEST_MARK;
    return readable
        ? Optional.of(Files.readString(mark, StandardCharsets.ISO_8859_1))
        : Optional.empty();
  }

  /**
   * Process id, start and the space in which ids count: a container that shares the folder has ids
   * of its own, of which nobody here knows who lives.
   */
  static String owner(ProcessHandle process) {
    Instant start = process.info().startInstant().orElse(Instant.EPOCH);
    return process.pid() + " " + start.toEpochMilli() + " " + space();
  }

  private static String space() {
    try {
      return String.valueOf(Files.readSymbolicLink(Path.of("/proc/self/ns/pid")));
    } catch (IOException | UnsupportedOperationException e) {
      return "-";
    }
  }

  private static boolean isGone(String mark) {
    String[] parts = mark.strip().split(" ", -1);
    if (parts.length != 3 || !parts[0].matches("[0-9]{1,18}") || !parts[2].equals(space())) {
      return false;
    }
    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(parts[0]));
    // an id that lives again is another process by its start
    return process.isEmpty()
        || !process.get().isAlive()
        || process.get().info().startInstant().isPresent()
            && !owner(process.get()).equals(mark.strip());
  }

  /** Takes a folder away that this process has made; says so when it cannot. */
  public static void remove(Path folder) {
    if (!isRemoved(folder)) {
      System.err.println("phone: " + folder + " is left for a later phone to clear");
    }
  }

  private static boolean isRemoved(Path folder) {
    try {
      Files.walkFileTree(folder, new Removal());
      return true;
    } catch (IOException e) {
      System.err.println("phone: cannot clear the old folder " + folder + ": " + e);
      return false;
    }
  }

  /** Follows no link: an app may have made one to anywhere. */
  private static final class Removal extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem)
        throws IOException {
      if (problem != null) {
        throw problem;
      }
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
