package org.facecert.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.facecert.catalogue.yaml.YamlMap;
import org.facecert.catalogue.yaml.YamlValue;

/** Reads a statement's {@code labels:}. */
final class DeclaredLabels {

  private static final int LONGEST = 80;

  private DeclaredLabels() {}

  static List<DeclaredLabel> read(YamlMap root) {
    List<DeclaredLabel> labels = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (YamlValue element : root.optionalList("labels")) {
      YamlMap map = element.map().onlyKeys("label", "class", "reason");
      String label = map.required("label").map(value -> label(value, seen)).orElse("");
      String reason = map.text("reason");
      map.required("class")
          .flatMap(value -> value.oneOf(DeclaredLabel.Meaning.class, DeclaredLabel.Meaning::word))
          .ifPresent(meaning -> labels.add(new DeclaredLabel(label, meaning, reason)));
    }
    return labels;
  }

  private static String label(YamlValue value, Set<String> seen) {
    String label = value.text();
    if (label.length() > LONGEST) {
      value.problem(
          value.path() + " has more than " + LONGEST + " letters, so it is no label",
          "write the words on one control");
    }
    if (!label.isEmpty() && !seen.add(label)) {
      value.problem(value.path() + " stands twice: " + label, "say what it is once");
    }
    return label;
  }
}
