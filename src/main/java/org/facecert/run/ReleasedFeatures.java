package org.facecert.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.facecert.evidence.Digest;

/**
 * The features folder as it was released: what differs from it is no longer the released programme.
 * The list lies in the suite itself, not beside the files that it vouches for.
 *
 * @param files path to digest, as {@link FeatureFolder} has them
 */
record ReleasedFeatures(SortedMap<String, Digest> files) {

  /** As {@code sha256sum} writes it, beside this class. */
  static final String RESOURCE = "released-features.txt";

  private static final String PROGRAMMES = "programmes/";

  static ReleasedFeatures shipped() {
    try (InputStream in = ReleasedFeatures.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing; build the suite again");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  private static ReleasedFeatures parse(String text) {
    SortedMap<String, Digest> files = new TreeMap<>();
    for (String line : text.lines().toList()) {
      String[] parts = line.split(" {2}", 2);
      files.put(parts[1], new Digest(parts[0]));
    }
    return new ReleasedFeatures(files);
  }

  static String written(FeatureFolder folder) {
    StringBuilder lines = new StringBuilder();
    folder.files().forEach((path, digest) -> lines.append(digest + "  " + path + "\n"));
    return lines.toString();
  }

  /** Whether a programme of this id came with the suite; else it is the laboratory's own. */
  boolean ships(String programme) {
    return files.containsKey(file(programme));
  }

  /**
   * What makes a programme another one than was released: its own file, the one that it takes its
   * thresholds from, and everything that is no programme, for it judges by all of that. A programme
   * of the laboratory's own must not stand in for one that was taken away.
   *
   * @param thresholdsFrom the programme that it takes them from; itself when it has its own
   * @return path and what is wrong with it, a line each; none when all is as released
   */
  List<String> altered(FeatureFolder now, String programme, String thresholdsFrom) {
    List<String> altered = new ArrayList<>();
    for (Map.Entry<String, Digest> file : files.entrySet()) {
      Digest found = now.files().get(file.getKey());
      boolean concerned =
          !file.getKey().startsWith(PROGRAMMES)
              || file.getKey().equals(file(programme))
              || file.getKey().equals(file(thresholdsFrom));
      if (found == null && (concerned || !ships(programme))) {
        altered.add(file.getKey() + " (missing)");
      } else if (found != null && concerned && !found.equals(file.getValue())) {
        altered.add(file.getKey() + " (changed)");
      }
    }
    for (String path : now.files().keySet()) {
      if (!files.containsKey(path) && !path.startsWith(PROGRAMMES)) {
        altered.add(path + " (added)");
      }
    }
    return altered;
  }

  private static String file(String programme) {
    return PROGRAMMES + programme + ".yaml";
  }
}
