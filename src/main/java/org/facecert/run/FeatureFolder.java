package org.facecert.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.facecert.catalogue.FeatureTree;
import org.facecert.evidence.Digest;

/**
 * The features folder by the digests of what the suite reads of it: features, clauses, programmes
 * and their companions. Line ends count as LF, whatever a checkout has made of them.
 *
 * @param files path under the folder, with "/", to digest
 */
record FeatureFolder(SortedMap<String, Digest> files) {

  static FeatureFolder read(Path folder) {
    SortedMap<String, Digest> files = new TreeMap<>();
    for (Path file : FeatureTree.files(folder)) {
      if (isRead(file)) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), digest(file));
      }
    }
    return new FeatureFolder(files);
  }

  private static boolean isRead(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".feature") || name.endsWith(".yaml");
  }

  private static Digest digest(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      return Digest.of(text.replace("\r\n", "\n").getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /** One digest for all files whose path fits. */
  Digest of(Predicate<String> fits) {
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<String, Digest> file : files.entrySet()) {
      if (fits.test(file.getKey())) {
        lines.append(file.getValue()).append("  ").append(file.getKey()).append('\n');
      }
    }
    return Digest.of(lines.toString().getBytes(StandardCharsets.UTF_8));
  }
}
