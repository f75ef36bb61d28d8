package org.facecert.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.catalogue.yaml.Problem;
import org.facecert.catalogue.yaml.Shown;
import org.facecert.catalogue.yaml.StrictYaml;
import org.facecert.catalogue.yaml.YamlMap;

/** The clauses that no requirement serves, each with the reason: {@code scope-only.yaml}. */
final class ScopeFile {

  static final String FILE = "scope-only.yaml";

  private record Entry(Bilingual reason, int line) {}

  private final Path file;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  ScopeFile(Path folder) {
    this.file = folder.resolve(FILE);
  }

  /**
   * Nothing when there is no such file.
   *
   * @throws InputErrors with all that is wrong in it
   */
  void read() {
    if (!Files.exists(file)) {
      return;
    }
    StrictYaml yaml = StrictYaml.read(file);
    yaml.root()
        .forEach(
            (key, value) -> {
              YamlMap map = value.map().onlyKeys("reason", "reason-zh");
              Bilingual reason = new Bilingual(map.text("reason"), map.text("reason-zh"));
              entries.put(ClauseReading.id(key), new Entry(reason, key.line()));
            });
    yaml.check();
  }

  Optional<Bilingual> reason(String clause) {
    return Optional.ofNullable(entries.get(clause)).map(Entry::reason);
  }

  List<Problem> problems(Set<String> known, Set<String> served) {
    List<Problem> problems = new ArrayList<>();
    entries.forEach(
        (id, entry) -> {
          if (!known.contains(id)) {
            problems.add(
                problem(
                    entry,
                    "there is no clause " + id,
                    Shown.nearest(id, known).map(n -> "did you mean " + n + "? ").orElse("")
                        + "drop the line or add the clause under clauses/"));
          } else if (served.contains(id)) {
            problems.add(
                problem(entry, id + " is listed as scope-only but served", "drop the line"));
          }
        });
    return problems;
  }

  private Problem problem(Entry entry, String what, String cure) {
    return new Problem(file.toString(), entry.line(), 1, what, cure);
  }
}
