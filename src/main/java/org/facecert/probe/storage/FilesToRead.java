package org.facecert.probe.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.device.AppFiles.StoredFile;

/**
 * Which of the files there are worth reading.
 *
 * @param files that are read, by their paths
 * @param left new or changed as well, and not read: they would be more than is read
 */
record FilesToRead(List<StoredFile> files, List<StoredFile> left) {

  /** read at one look; an app that leaves more is not known to leave no face */
  private static final int MOST_FILES = 1_000;

  private static final long MOST_BYTES = 128L << 20;
  private static final long LARGEST = 64L << 20;

  /**
   * What is new or changed, and a database whose log is.
   *
   * @param all that lie there
   * @param known with what they were when last looked at
   * @param unread paths of which something stayed unknown, though they did not change
   */
  static FilesToRead of(
      Map<String, StoredFile> all, Map<String, StoredFile> known, Collection<String> unread) {
    Map<String, StoredFile> wanted = new TreeMap<>();
    for (StoredFile file : all.values()) {
      if (!file.equals(known.get(file.path())) || unread.contains(file.path())) {
        wanted.put(file.path(), file);
        StoredFile database = all.get(database(file.path()));
        if (database != null) {
          wanted.put(database.path(), database);
        }
      }
    }
    List<StoredFile> read = new ArrayList<>();
    List<StoredFile> left = new ArrayList<>();
    long bytes = 0;
    for (StoredFile file : wanted.values()) {
      boolean fits =
          file.size() <= LARGEST && bytes + file.size() <= MOST_BYTES && read.size() < MOST_FILES;
      bytes += fits ? file.size() : 0;
      (fits ? read : left).add(file);
    }
    return new FilesToRead(read, left);
  }

  /** SQLite keeps what is not yet, or no longer, in a database in a file beside it. */
  static String database(String path) {
    return path.replaceFirst("-(wal|journal)$", "");
  }

  Set<String> paths() {
    return Stream.concat(files.stream(), left.stream())
        .map(StoredFile::path)
        .collect(Collectors.toSet());
  }
}
