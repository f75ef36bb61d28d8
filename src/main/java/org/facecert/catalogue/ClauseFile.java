package org.facecert.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.catalogue.yaml.Problem;
import org.facecert.catalogue.yaml.StrictYaml;
import org.facecert.catalogue.yaml.YamlMap;
import org.facecert.catalogue.yaml.YamlValue;

/** Reads the clause dictionary: one file per source document. */
final class ClauseFile {

  /** Titles and defaults that the document gives to its clauses. */
  private record Document(String title, String original, Optional<Force> force, String source) {}

  private record Place(String file, int line) {}

  private final Map<String, Clause> clauses = new LinkedHashMap<>();
  private final Map<String, Place> places = new LinkedHashMap<>();

  /** By id, in the order of reading. */
  Map<String, Clause> clauses() {
    return clauses;
  }

  /**
   * @throws InputErrors with all that is wrong in the file
   */
  void read(Path file) {
    StrictYaml yaml = StrictYaml.read(file);
    YamlMap root = yaml.root().onlyKeys("document", "clauses");
    Document document = document(root.map("document"));
    root.map("clauses").forEach((key, value) -> clause(file, document, key, value));
    yaml.check();
  }

  private static Document document(YamlMap map) {
    map.onlyKeys("title", "title-zh", "force", "source");
    String title = map.text("title");
    return new Document(
        title,
        map.optionalText("title-zh").orElse(title),
        map.get("force").flatMap(force -> force.oneOf(Force.class, Force::name)),
        map.text("source"));
  }

  private void clause(Path file, Document document, YamlValue key, YamlValue value) {
    String id =
        key.shaped("[A-Z][A-Z0-9]*(-[A-Za-z0-9._]+)+", "an id such as CN-PIPL-29 or EU-GDPR-7.3");
    YamlMap map =
        value
            .map()
            .onlyKeys(
                "number",
                "number-zh",
                "force",
                "confidence",
                "text",
                "text-zh",
                "source",
                "scope-only");
    Optional<Force> force =
        map.has("force")
            ? map.get("force").flatMap(f -> f.oneOf(Force.class, Force::name))
            : document.force();
    if (force.isEmpty() && !map.has("force")) {
      value.problem(id + " has no force", "add \"force: L\" (or J, R, P, ...) here or above");
    }
    String number = map.optionalText("number").orElse("");
    String text = map.text("text");
    Optional<YamlValue> confidence = map.required("confidence");
    Clause clause =
        new Clause(
            id,
            document.title(),
            document.original(),
            number,
            map.optionalText("number-zh").orElse(number),
            confidence.map(c -> confidence(c, "number")).orElse(Confidence.U),
            confidence.map(c -> confidence(c, "text")).orElse(Confidence.U),
            force.orElse(Force.E),
            text,
            map.optionalText("text-zh").orElse(text),
            map.optionalText("source").orElse(document.source()),
            map.flag("scope-only", false));
    Place first = places.putIfAbsent(id, new Place(file.toString(), key.line()));
    if (first != null) {
      key.problem(
          "clause " + id + " stands twice, first in " + first.file() + ":" + first.line(),
          "leave one of the two out");
    }
    clauses.putIfAbsent(id, clause);
  }

  /** One letter for both, or a map with a letter for each. */
  private static Confidence confidence(YamlValue value, String which) {
    Optional<YamlValue> letter =
        value.isMap() ? value.map().onlyKeys("number", "text").required(which) : Optional.of(value);
    return letter.flatMap(l -> l.oneOf(Confidence.class, Confidence::name)).orElse(Confidence.U);
  }

  /**
   * @param served ids of the clauses that some requirement serves
   * @throws InputErrors for each clause that is neither served nor marked as scope
   */
  void checkServed(Set<String> served) {
    List<Problem> problems = new ArrayList<>();
    clauses.forEach(
        (id, clause) -> {
          Place place = places.get(id);
          if (place != null && clause.scopeOnly() == served.contains(id)) {
            problems.add(
                clause.scopeOnly()
                    ? problem(place, id + " is marked scope-only but served", "drop the mark")
                    : problem(
                        place,
                        "no requirement serves " + id,
                        "tag a Rule with @" + id + ", or mark it scope-only: true"));
          }
        });
    if (!problems.isEmpty()) {
      throw new InputErrors(problems);
    }
  }

  private static Problem problem(Place place, String what, String cure) {
    return new Problem(place.file(), place.line(), 1, what, cure);
  }
}
