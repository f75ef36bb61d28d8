package org.facecert.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One language's words by concept, from a data file whose head explains its keys. */
record LanguagePack(
    String language, Map<Concept, Entry> concepts, Map<LabelPart, List<String>> parts) {

  /** The words of one concept, in normal form. */
  record Entry(
      List<String> exact,
      List<String> starts,
      List<String> contains,
      List<GuardedPattern> patterns,
      List<String> never,
      boolean negatable) {}

  static LanguagePack read(String name) {
    String resource = "vocabulary/" + name + ".yaml";
    try (InputStream in = LanguagePack.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw broken(resource, "it is missing");
      }
      Object top = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      Map<?, ?> map = map(top, resource);
      Map<Concept, Entry> concepts = new EnumMap<>(Concept.class);
      map(map.get("concepts"), resource)
          .forEach(
              (key, value) ->
                  concepts.put(
                      concept(String.valueOf(key), resource),
                      entry(map(value, resource), resource + " " + key)));
      return new LanguagePack(
          String.valueOf(map.get("language")), concepts, parts(map.get("parts"), resource));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<LabelPart, List<String>> parts(@Nullable Object value, String where) {
    Map<LabelPart, List<String>> parts = new EnumMap<>(LabelPart.class);
    Map<?, ?> map = map(value, where + " parts");
    map.keySet()
        .forEach(
            key ->
                parts.put(
                    part(String.valueOf(key), where),
                    words(map, String.valueOf(key), where + " " + key).stream()
                        .map(TextNormalization::text)
                        .toList()));
    return parts;
  }

  private static LabelPart part(String name, String where) {
    try {
      return LabelPart.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw broken(where, "there is no part " + name + " in LabelPart");
    }
  }

  private static Entry entry(Map<?, ?> map, String where) {
    map.keySet()
        .forEach(
            key -> {
              if (!List.of("exact", "starts", "contains", "pattern", "when", "never", "negatable")
                  .contains(key)) {
                throw broken(where, "unknown key " + key);
              }
            });
    return new Entry(
        words(map, "exact", where).stream().map(LabelText::bare).toList(),
        words(map, "starts", where).stream().map(TextNormalization::text).toList(),
        words(map, "contains", where).stream().map(TextNormalization::text).toList(),
        patterns(map, where),
        words(map, "never", where).stream().map(TextNormalization::text).toList(),
        Boolean.TRUE.equals(map.get("negatable")));
  }

  private static List<String> words(Map<?, ?> map, String key, String where) {
    Object value = map.get(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      throw broken(where, key + " is not a list");
    }
    List<String> words = new ArrayList<>();
    for (Object word : list) {
      if (!(word instanceof String text) || text.isBlank()) {
        throw broken(where, key + " holds " + word + ", which is no text; quote it");
      }
      words.add(text);
    }
    return words;
  }

  private static List<GuardedPattern> patterns(Map<?, ?> map, String where) {
    List<String> when = words(map, "when", where);
    return words(map, "pattern", where).stream()
        .map(p -> new GuardedPattern(when, pattern(p, where)))
        .toList();
  }

  private static Pattern pattern(String expression, String where) {
    try {
      return Pattern.compile(expression);
    } catch (PatternSyntaxException e) {
      throw broken(where, String.valueOf(e.getMessage()));
    }
  }

  private static Concept concept(String name, String where) {
    try {
      return Concept.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw broken(where, "there is no concept " + name + " in Concept");
    }
  }

  private static Map<?, ?> map(@Nullable Object value, String where) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw broken(where, value + " is not a map");
  }

  private static IllegalStateException broken(String where, String what) {
    return new IllegalStateException(where + ": " + what + "; correct the file and build again");
  }
}
