package org.facecert.evidence;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A finding's words before they are put into a language: a key of {@code words_*.properties} and
 * the values of its {@code {placeholders}}.
 *
 * @param values in the order given; hostile text in them is escaped by whoever renders
 */
public record Sentence(String key, Map<String, String> values) {

  public Sentence {
    values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * @param keysAndValues alternating placeholder names and values
   */
  public static Sentence of(String key, Object... keysAndValues) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      values.put(String.valueOf(keysAndValues[i]), String.valueOf(keysAndValues[i + 1]));
    }
    return new Sentence(key, values);
  }
}
