package org.facecert.catalogue;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
 * Which permissions collect personal information and what explains that an app has one: {@code
 * features/permissions.yaml}.
 *
 * @param purposes that a statement may give by their names
 * @param groups by the full name of each permission in them
 */
public record PermissionRules(Map<String, Bilingual> purposes, Map<String, Group> groups) {

  /** What follows when nothing explains a permission. */
  public enum Undeclared {
    FAIL,
    REVIEW,
    /** it collects nothing about a person */
    PASS
  }

  /**
   * Permissions that are explained alike.
   *
   * @param data what they give access to
   * @param functions kinds of face function that explain them, in the statement's words
   * @param purposes names of purposes that explain them when declared
   * @param words by which a text tells of what they give access to, in any language
   */
  public record Group(
      Bilingual data,
      Undeclared undeclared,
      Set<String> functions,
      Set<String> purposes,
      Set<String> words) {
    public Group {
      functions = Set.copyOf(functions);
      purposes = Set.copyOf(purposes);
      words = Set.copyOf(words);
    }
  }

  public PermissionRules {
    purposes = Collections.unmodifiableMap(new LinkedHashMap<>(purposes));
    groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
  }

  /**
   * @param features the features folder
   * @throws InputErrors with all that is wrong in the file
   */
  public static PermissionRules read(Path features) {
    StrictYaml yaml = StrictYaml.read(features.resolve("permissions.yaml"));
    YamlMap root = yaml.root().onlyKeys("purposes", "groups");
    Map<String, Bilingual> purposes = new LinkedHashMap<>();
    root.map("purposes").forEach((key, value) -> purposes.put(key.id(), bilingual(value.map())));
    Map<String, Group> groups = new LinkedHashMap<>();
    for (YamlValue element : root.list("groups")) {
      group(element.map(), purposes, groups);
    }
    yaml.check();
    return new PermissionRules(purposes, groups);
  }

  /**
   * @param permission by its full name
   */
  public Optional<Group> of(String permission) {
    return Optional.ofNullable(groups.get(permission));
  }

  private static void group(YamlMap map, Map<String, Bilingual> known, Map<String, Group> groups) {
    map.onlyKeys("data", "permissions", "undeclared", "functions", "purposes", "words");
    Set<String> purposes = purposes(map, known);
    Group group =
        new Group(
            bilingual(map.map("data")),
            map.required("undeclared")
                .flatMap(v -> v.oneOf(Undeclared.class, Undeclared::name))
                .orElse(Undeclared.FAIL),
            Set.copyOf(texts(map, "functions")),
            purposes,
            words(map));
    for (YamlValue permission : map.list("permissions")) {
      if (groups.put(PermissionName.of(permission.text()).full(), group) != null) {
        permission.problem(
            permission.path() + " stands twice: " + permission.text(), "leave one of the two out");
      }
    }
  }

  private static Set<String> words(YamlMap map) {
    Set<String> words = new LinkedHashSet<>();
    map.list("words").forEach(word -> words.add(word.text()));
    return words;
  }

  private static Set<String> purposes(YamlMap map, Map<String, Bilingual> known) {
    Set<String> purposes = new LinkedHashSet<>();
    for (YamlValue purpose : map.optionalList("purposes")) {
      if (!known.containsKey(purpose.text())) {
        purpose.problem(
            purpose.path() + " is no purpose: " + Shown.quoted(purpose.text()),
            "add it to purposes or correct it");
      }
      purposes.add(purpose.text());
    }
    return purposes;
  }

  private static List<String> texts(YamlMap map, String key) {
    return map.optionalList(key).stream().map(YamlValue::text).toList();
  }

  private static Bilingual bilingual(YamlMap map) {
    map.onlyKeys("en", "zh");
    return new Bilingual(map.text("en"), map.text("zh"));
  }
}
