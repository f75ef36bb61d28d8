package org.facecert.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What is said to people before it is put into a language: a key of {@code words_*.properties} and
 * what stands in for its {@code {placeholders}}.
 *
 * @param values in the order given; hostile text in them is escaped by whoever renders
 * @param parts placeholders for which a sentence of our own stands, said in the same language
 */
public record Sentence(
    String key,
    Map<String, String> values,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        Map<String, Sentence> parts) {

  @JsonCreator
  public Sentence {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    if (!Collections.disjoint(values.keySet(), parts.keySet())) {
      throw new IllegalArgumentException(
          "\"" + key + "\" has a value and a sentence for the same of " + parts.keySet());
    }
  }

  public Sentence(String key, Map<String, String> values) {
    this(key, values, Map.of());
  }

  /**
   * @param keysAndValues alternating placeholder names and values; a value that is a sentence
   *     itself stays one
   */
  public static Sentence of(String key, Object... keysAndValues) {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, Sentence> parts = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      String name = String.valueOf(keysAndValues[i]);
      if (keysAndValues[i + 1] instanceof Sentence part) {
        parts.put(name, part);
      } else {
        values.put(name, String.valueOf(keysAndValues[i + 1]));
      }
    }
    return new Sentence(key, values, parts);
  }

  /** The same with its values, and those of its parts, changed. */
  public Sentence each(UnaryOperator<String> change) {
    Map<String, String> others = new LinkedHashMap<>(values);
    others.replaceAll((name, value) -> change.apply(value));
    Map<String, Sentence> otherParts = new LinkedHashMap<>(parts);
    otherParts.replaceAll((name, part) -> part.each(change));
    return new Sentence(key, others, otherParts);
  }

  /** The same with a part more. */
  public Sentence with(String name, Sentence part) {
    Map<String, Sentence> more = new LinkedHashMap<>(parts);
    more.put(name, part);
    return new Sentence(key, values, more);
  }

  /** The same with other values. */
  public Sentence with(Map<String, String> others) {
    return new Sentence(key, others, parts);
  }
}
