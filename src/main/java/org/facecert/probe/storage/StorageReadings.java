package org.facecert.probe.storage;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.facecert.device.AppFiles.AreaAccess;
import org.facecert.device.AppFiles.ListedArea;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Plain;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Channel;
import org.facecert.probe.FaceValues;
import org.facecert.probe.WatchedWalk;
import org.facecert.probe.storage.NoticedFile.Holding;

/**
 * Writes a look at the storage into the log of a walk: a reading for each area, with {@code
 * access}, {@code words}, {@code canary}, how many {@code files} came or changed, and in how many
 * of them there is a {@code picture}, a {@code template}, something {@code unknown}; and one for
 * each such file, with what it {@code holds}. Both name their {@code area} and which {@code look}
 * it was. That of a file with a picture says what the file says of how the picture came to be, see
 * {@link MarkValues}.
 */
final class StorageReadings {

  /** files that are told one by one at a look; the areas' readings count more */
  private static final int MOST_TOLD = 40;

  /** characters of a path */
  private static final int LONGEST_PATH = 300;

  /** bytes of a file that are kept as evidence */
  private static final int LARGEST_KEPT = 8 << 20;

  private final WatchedWalk walk;
  private int looks;

  StorageReadings(WatchedWalk walk) {
    this.walk = walk;
  }

  void write(StorageLook look) {
    looks++;
    look.areas().forEach(area -> area(area, look));
    look.noticed().stream()
        .sorted(Comparator.comparing(file -> file.findings().finds().isEmpty()))
        .limit(MOST_TOLD)
        .forEach(file -> file(file, look.listing()));
    boolean all =
        look.areas().stream()
            .allMatch(
                area ->
                    area.access() == AreaAccess.ABSENT || look.witnessed().contains(area.area()));
    if (all) {
      walk.witness(Channel.STORAGE, look.token(), look.listing());
    }
  }

  private void area(ListedArea area, StorageLook look) {
    Map<String, String> values = named(area.area().name(), "area");
    values.put("access", word(area.access()));
    values.put("words", area.words());
    values.put("canary", String.valueOf(look.witnessed().contains(area.area())));
    values.put("files", String.valueOf(look.fresh().getOrDefault(area.area(), 0)));
    for (Holding holding : Holding.values()) {
      long files =
          look.noticed().stream()
              .filter(file -> file.file().area() == area.area() && file.holds(holding))
              .count();
      values.put(word(holding), String.valueOf(files));
    }
    walk.read(Channel.STORAGE, values, look.listing());
  }

  private void file(NoticedFile noticed, Evidence listing) {
    boolean kept = !noticed.findings().finds().isEmpty() && noticed.bytes().length <= LARGEST_KEPT;
    Evidence evidence = kept ? keep(noticed) : listing;
    String path = Plain.line(noticed.file().path(), LONGEST_PATH);
    for (Holding holding : List.of(Holding.values())) {
      if (noticed.holds(holding)) {
        FaceValues found = new FaceValues();
        found.add(path, noticed.part(holding));
        Map<String, String> values = named(noticed.file().area().name(), "file");
        values.put("file", path);
        values.put("holds", word(holding));
        values.putAll(found.values());
        if (holding == Holding.PICTURE) {
          values.putAll(MarkValues.of(noticed.bytes()));
        }
        walk.read(Channel.STORAGE, values, evidence);
      }
    }
  }

  /** No picture to whoever shows evidence: it may be a face. */
  private Evidence keep(NoticedFile noticed) {
    return walk.vault()
        .put(
            EvidenceKind.STORAGE,
            "application/octet-stream",
            noticed.bytes(),
            walk.session().now(),
            Sentence.of("caption.file", "app", walk.app()));
  }

  private Map<String, String> named(String area, String of) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("of", of);
    values.put("area", area.toLowerCase(Locale.ROOT).replace('_', '-'));
    values.put("look", String.valueOf(looks));
    return values;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
