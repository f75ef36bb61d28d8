package org.facecert.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.catalogue.yaml.Shown;
import org.facecert.catalogue.yaml.StrictYaml;
import org.facecert.catalogue.yaml.YamlMap;
import org.facecert.catalogue.yaml.YamlValue;

/**
 * The Chinese of one feature file, beside it as {@code *.zh.yaml}. Each entry names the English it
 * was made from by a digest, so that a Rule that has changed is translated anew.
 */
final class TranslationFile {

  private final Path file;
  private final Optional<StrictYaml> yaml;
  private final Map<String, YamlValue> keys = new LinkedHashMap<>();
  private final Map<String, YamlMap> entries = new LinkedHashMap<>();
  private final Set<String> read = new HashSet<>();

  private TranslationFile(Path file, Optional<StrictYaml> yaml) {
    this.file = file;
    this.yaml = yaml;
    yaml.ifPresent(
        y ->
            y.root()
                .forEach(
                    (key, value) -> {
                      keys.put(key.text(), key);
                      entries.put(
                          key.text(),
                          value
                              .map()
                              .onlyKeys(
                                  "english", "title", "text", "proves", "limits", "scenarios"));
                    }));
  }

  /**
   * @throws InputErrors when there is a file that cannot be read at all
   */
  static TranslationFile beside(Path feature) {
    String name = String.valueOf(feature.getFileName()).replaceFirst("\\.feature$", ".zh.yaml");
    Path file = feature.resolveSibling(name);
    return new TranslationFile(
        file, Files.exists(file) ? Optional.of(StrictYaml.read(file)) : Optional.empty());
  }

  /** Empty when nobody has translated the rule; what is wrong with it is recorded. */
  Optional<Translation> of(
      String id,
      String title,
      RuleText english,
      List<String> scenarios,
      Map<String, String> steps) {
    YamlMap entry = entries.get(id);
    if (entry == null) {
      return Optional.empty();
    }
    read.add(id);
    mustBeOf(entry, id, english.digest(title));
    return Optional.of(
        new Translation(
            entry.text("title"),
            entry.text("text"),
            part(entry, "proves", english.proves()),
            part(entry, "limits", english.limits()),
            names(id, entry, scenarios),
            steps));
  }

  private static void mustBeOf(YamlMap entry, String id, String digest) {
    entry
        .required("english")
        .filter(written -> !written.text().equals(digest))
        .ifPresent(
            written ->
                written.problem(
                    id + " was translated from another English text",
                    "translate it anew, then write english: \"" + digest + "\""));
  }

  private static String part(YamlMap entry, String key, String english) {
    if (english.isEmpty()) {
      entry
          .get(key)
          .ifPresent(v -> v.problem("the Rule does not say what a PASS " + key, "drop the line"));
      return "";
    }
    return entry.text(key);
  }

  private static Map<String, String> names(String id, YamlMap entry, List<String> scenarios) {
    List<YamlValue> values = entry.list("scenarios");
    if (values.size() != scenarios.size() && entry.has("scenarios")) {
      entry.problem(
          id + " has " + scenarios.size() + " scenarios and " + values.size() + " Chinese names",
          "give each scenario of the Rule a name, in its order");
    }
    Map<String, String> names = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(values.size(), scenarios.size()); i++) {
      names.put(scenarios.get(i), values.get(i).text());
    }
    return names;
  }

  String missing() {
    return file.toString();
  }

  /**
   * @throws InputErrors with all that is wrong in the file
   */
  void check() {
    List<String> left = new ArrayList<>(keys.keySet());
    left.removeAll(read);
    for (String id : left) {
      YamlValue key = keys.get(id);
      if (key != null) {
        key.problem(
            "the feature has no Rule " + Shown.quoted(id),
            Shown.nearest(id, read).map(n -> "did you mean " + n + "? ").orElse("")
                + "drop the entry or write the Rule");
      }
    }
    yaml.ifPresent(StrictYaml::check);
  }
}
