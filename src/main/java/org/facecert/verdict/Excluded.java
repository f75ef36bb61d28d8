package org.facecert.verdict;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.facecert.evidence.Sentence;

/**
 * Something the catalogue holds that this run did not look at.
 *
 * @param function empty when all functions are meant
 */
public record Excluded(String requirement, String function, Sentence why) {

  /** Records of earlier versions hold the reason as an English text. */
  @JsonCreator
  static Excluded read(
      @JsonProperty("requirement") String requirement,
      @JsonProperty("function") String function,
      @JsonProperty("why") JsonNode why) {
    if (why.isTextual()) {
      return new Excluded(
          requirement, function, Sentence.of("excluded.as-recorded", "why", why.asText()));
    }
    Map<String, String> values = new LinkedHashMap<>();
    why.path("values").properties().forEach(e -> values.put(e.getKey(), e.getValue().asText()));
    return new Excluded(requirement, function, new Sentence(why.path("key").asText(), values));
  }
}
