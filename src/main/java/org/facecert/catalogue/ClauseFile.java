package org.facecert.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.catalogue.yaml.Problem;
import org.facecert.catalogue.yaml.StrictYaml;
import org.facecert.catalogue.yaml.YamlMap;
import org.facecert.catalogue.yaml.YamlValue;

/** Reads the clause dictionary: one file per source document. */
final class ClauseFile {

  private record Place(String file, int line) {}

  private final Legend legend;
  private final ScopeFile scope;
  private final Map<String, Clause> clauses = new LinkedHashMap<>();
  private final Map<String, Place> places = new LinkedHashMap<>();

  ClauseFile(Legend legend, ScopeFile scope) {
    this.legend = legend;
    this.scope = scope;
  }

  /** By id, in the order of reading. */
  Map<String, Clause> clauses() {
    return clauses;
  }

  /**
   * @throws InputErrors with all that is wrong in the file
   */
  void read(Path file, StrictYaml yaml) {
    YamlMap root = yaml.root().onlyKeys("document", "clauses");
    ClauseReading reading =
        new ClauseReading("clauses/" + file.getFileName(), root.map("document"), legend);
    root.map("clauses").forEach((key, value) -> take(file, key, reading.clause(key, value)));
    yaml.check();
  }

  private void take(Path file, YamlValue key, Clause clause) {
    String id = clause.id();
    Place first = places.putIfAbsent(id, new Place(file.toString(), key.line()));
    if (first != null) {
      key.problem(
          "clause " + id + " stands twice, first in " + first.file() + ":" + first.line(),
          "leave one of the two out");
    }
    clauses.putIfAbsent(id, scope.reason(id).map(clause::scopeOnly).orElse(clause));
  }

  /**
   * @param served ids of the clauses that some requirement serves
   * @throws InputErrors for each clause that is neither served nor listed as scope
   */
  void checkServed(Set<String> served) {
    List<Problem> problems = new ArrayList<>(scope.problems(clauses.keySet(), served));
    places.forEach(
        (id, place) -> {
          if (!served.contains(id) && scope.reason(id).isEmpty()) {
            problems.add(
                new Problem(
                    place.file(),
                    place.line(),
                    1,
                    "no requirement serves " + id,
                    "tag a Rule with @"
                        + id
                        + ", or list it with its reason in "
                        + ScopeFile.FILE));
          }
        });
    InputErrors.throwIfAny(problems);
  }
}
