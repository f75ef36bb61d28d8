package org.facecert.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facecert.inspection.ManifestFacts.Backup;
import org.facecert.inspection.ManifestFacts.BackupRule;
import org.facecert.inspection.Unread.Cause;

/** What the system may copy of an app's data (developer.android.com, Back up user data). */
final class BackupReader {

  private static final int MOST = 1_000;

  private final PackageResources resources;

  BackupReader(PackageResources resources) {
    this.resources = resources;
  }

  /**
   * @param older android:fullBackupContent
   * @param newer android:dataExtractionRules
   */
  Backup read(boolean allowed, boolean agent, Optional<Object> older, Optional<Object> newer) {
    Map<String, BackupRule> rules = new HashMap<>();
    older.ifPresent(value -> older(value).ifPresent(rule -> rules.put(Backup.OLDER, rule)));
    newer
        .flatMap(value -> file(value, "dataExtractionRules"))
        .ifPresent(
            file -> {
              for (String part : List.of(Backup.CLOUD, Backup.TRANSFER)) {
                file.children(part).findFirst().ifPresent(e -> rules.put(part, rule(e)));
              }
            });
    return new Backup(allowed, agent, rules);
  }

  private Optional<BackupRule> older(Object value) {
    if (value instanceof Boolean all) {
      return Optional.of(new BackupRule(List.of(), List.of(), !all));
    }
    return file(value, "fullBackupContent").map(BackupReader::rule);
  }

  /** Where configurations have different files, which of them holds is not known. */
  private Optional<XmlElement> file(Object value, String where) {
    var files = resources.files(value, where);
    if (files.size() > 1) {
      resources.unread(where, Cause.RESOURCE, "is another one in another configuration");
    }
    return files.stream().findFirst();
  }

  private static BackupRule rule(XmlElement of) {
    return new BackupRule(places(of, "include"), places(of, "exclude"), false);
  }

  /** Domain and path: the whole domain where no path is said. */
  private static List<String> places(XmlElement of, String what) {
    List<String> places = new ArrayList<>();
    of.children(what)
        .limit(MOST)
        .forEach(
            e -> {
              String path = text(e, "path");
              boolean whole = path.isEmpty() || path.equals(".") || path.equals("./");
              places.add(text(e, "domain") + ":" + (whole ? "." : path));
            });
    return places;
  }

  private static String text(XmlElement of, String name) {
    return of.attribute(0, name).map(Object::toString).orElse("");
  }
}
