package org.facecert.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.catalogue.yaml.StrictYaml;
import org.facecert.catalogue.yaml.YamlMap;

/**
 * What the letters in clauses stand for: {@code methods.yaml}.
 *
 * @param methods ways to check, by letters such as M1
 * @param evidence what is kept, by letters such as E1
 */
record Legend(Map<String, Bilingual> methods, Map<String, Bilingual> evidence) {

  static final String FILE = "methods.yaml";

  Legend {
    methods = Collections.unmodifiableMap(new LinkedHashMap<>(methods));
    evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
  }

  static Legend empty() {
    return new Legend(Map.of(), Map.of());
  }

  /**
   * Nothing when there is no such file: clauses then name no letters.
   *
   * @throws InputErrors with all that is wrong in it
   */
  static Legend read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return empty();
    }
    StrictYaml yaml = StrictYaml.read(file);
    YamlMap root = yaml.root().onlyKeys("methods", "evidence");
    Legend legend = new Legend(names(root.map("methods"), "M"), names(root.map("evidence"), "E"));
    yaml.check();
    return legend;
  }

  private static Map<String, Bilingual> names(YamlMap map, String letter) {
    Map<String, Bilingual> names = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          YamlMap texts = value.map().onlyKeys("en", "zh");
          names.put(
              key.shaped(letter + "[0-9]{1,2}", letter + " and a number"),
              new Bilingual(texts.text("en"), texts.text("zh")));
        });
    return names;
  }
}
