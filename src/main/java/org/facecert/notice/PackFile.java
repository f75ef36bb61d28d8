package org.facecert.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A map of a pack's file; says where something is wrong.
 *
 * @param nouns expressions that others may name in braces: "{things} (?:is|are) kept"
 */
record PackFile(String where, @Nullable Object value, Map<String, String> nouns) {

  PackFile(String where, @Nullable Object value) {
    this(where, value, Map.of());
  }

  PackFile with(Map<String, String> known) {
    return new PackFile(where, value, known);
  }

  /** Each list of expressions as one, by its key. */
  Map<String, String> alternatives() {
    Map<String, String> all = new LinkedHashMap<>();
    patterns().forEach((key, words) -> all.put(key, "(?:" + words.pattern() + ")"));
    return all;
  }

  PackFile onlyKeys(String... known) {
    for (Object key : map().keySet()) {
      if (!List.of(known).contains(String.valueOf(key))) {
        throw broken("unknown key " + key + "; known are " + String.join(", ", known));
      }
    }
    return this;
  }

  boolean has(String key) {
    return map().containsKey(key);
  }

  PackFile map(String key) {
    PackFile inner = new PackFile(where + ": " + key, map().get(key), nouns);
    inner.map();
    return inner;
  }

  List<PackFile> maps(String key) {
    List<PackFile> maps = new ArrayList<>();
    if (has(key)) {
      for (Object each : list(key)) {
        maps.add(new PackFile(where + ": " + key + " " + (maps.size() + 1), each, nouns));
      }
    }
    return maps;
  }

  String text(String key) {
    if (!(map().get(key) instanceof String text)) {
      throw broken(key + " is no text");
    }
    return text;
  }

  String text(String key, String otherwise) {
    return has(key) ? text(key) : otherwise;
  }

  double number(String key, double otherwise) {
    if (!has(key)) {
      return otherwise;
    }
    if (!(map().get(key) instanceof Number number)) {
      throw broken(key + " is no number");
    }
    return number.doubleValue();
  }

  /** Expressions, each of which will do. */
  Pattern pattern(String key) {
    String all =
        Alternatives.joined(list(key).stream().map(each -> expression(key, each)).toList());
    try {
      return Pattern.compile(all);
    } catch (PatternSyntaxException e) {
      // which of them it is: compiling each when all are sound would take twice as long
      list(key).forEach(each -> compile(key, expression(key, each)));
      throw broken(key + ": " + e.getMessage());
    }
  }

  Map<String, Pattern> patterns() {
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    map().keySet().forEach(key -> patterns.put(String.valueOf(key), pattern(String.valueOf(key))));
    return patterns;
  }

  /** Of lists of words: each word to the key of its list. */
  Map<String, String> turned() {
    Map<String, String> turned = new LinkedHashMap<>();
    map()
        .keySet()
        .forEach(
            key -> {
              for (Object word : list(String.valueOf(key))) {
                turned.put(String.valueOf(word), String.valueOf(key));
              }
            });
    return turned;
  }

  /** Lists of plain words by their keys. */
  Map<String, Set<String>> words() {
    Map<String, Set<String>> words = new LinkedHashMap<>();
    for (Object key : map().keySet()) {
      String name = String.valueOf(key);
      words.put(name, list(name).stream().map(String::valueOf).collect(Collectors.toSet()));
    }
    return words;
  }

  private String expression(String key, Object each) {
    if (!(each instanceof String expression) || expression.isBlank()) {
      throw broken(key + " holds " + each + ", which is no text; quote it");
    }
    String named = expression;
    for (Map.Entry<String, String> noun : nouns.entrySet()) {
      named = named.replace("{" + noun.getKey() + "}", noun.getValue());
    }
    return named;
  }

  private void compile(String key, String expression) {
    try {
      Pattern.compile(expression);
    } catch (PatternSyntaxException e) {
      throw broken(key + ": " + e.getMessage());
    }
  }

  private List<?> list(String key) {
    if (!(map().get(key) instanceof List<?> list) || list.isEmpty()) {
      throw broken(key + " is no list of words");
    }
    return list;
  }

  private Map<?, ?> map() {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw broken("is no map");
  }

  private IllegalStateException broken(String what) {
    return new IllegalStateException(where + ": " + what + "; correct the file and build again");
  }
}
