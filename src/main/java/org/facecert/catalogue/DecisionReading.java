package org.facecert.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.facecert.catalogue.yaml.YamlMap;
import org.facecert.catalogue.yaml.YamlValue;

/** Reads a programme's decision rule. */
final class DecisionReading {

  private static final String ALL = "all";
  private static final int MOST = 999;

  private DecisionReading() {}

  /** Empty when something is wrong, which is recorded then. */
  static Optional<DecisionRule> read(YamlMap map) {
    map.onlyKeys("grades");
    List<Grade> grades = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    List<YamlValue> written = map.list("grades");
    for (YamlValue value : written) {
      grades.add(grade(value.map(), ids));
    }
    for (int i = 0; i < grades.size(); i++) {
      mustBeReachable(written.get(i), grades.get(i), i == grades.size() - 1);
    }
    boolean sound = !grades.isEmpty() && grades.get(grades.size() - 1).unlimited();
    if (grades.isEmpty()) {
      map.problem("decision has no grades", "write the best grade first, under grades");
    }
    return sound ? Optional.of(new DecisionRule(grades)) : Optional.empty();
  }

  private static void mustBeReachable(YamlValue written, Grade grade, boolean last) {
    if (grade.unlimited() && !last) {
      written.problem(
          "a grade without at-most is given whatever failed, so those after it never are",
          "add at-most, or move it to the end");
    } else if (last && !grade.unlimited()) {
      written.problem(
          "the last grade has limits: what fails more has no grade",
          "add a grade without at-most after it");
    }
  }

  private static Grade grade(YamlMap map, Set<String> ids) {
    map.onlyKeys("id", "title", "title-zh", "at-most");
    Optional<YamlValue> id = map.required("id");
    String name = id.map(YamlValue::id).orElse("");
    if (!name.isEmpty() && !ids.add(name)) {
      id.ifPresent(i -> i.problem("the grade " + name + " stands twice", "give it another id"));
    }
    String title = map.text("title");
    YamlMap limits = map.optionalMap("at-most");
    if (map.has("at-most")) {
      limits.onlyKeys("blocker", "major", "minor", "information", ALL);
    }
    return new Grade(
        name,
        new Bilingual(title, map.optionalText("title-zh").orElse(title)),
        atMost(limits),
        limits.get(ALL).map(limit -> limit.count(0, MOST)));
  }

  private static Map<Severity, Integer> atMost(YamlMap limits) {
    Map<Severity, Integer> atMost = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      limits.get(severity.word()).ifPresent(limit -> atMost.put(severity, limit.count(0, MOST)));
    }
    return atMost;
  }
}
