package org.facecert.probe.exposure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import org.facecert.evidence.Json;
import org.facecert.observation.RequestRepeated.AnswerLikeness;

/** Whether two answers say the same: times, tokens and measures may differ. */
final class AnswerComparison {

  private static final ObjectMapper JSON = Json.strict();

  private AnswerComparison() {}

  static AnswerLikeness of(byte[] before, byte[] after) {
    if (Arrays.equals(before, after)) {
      return AnswerLikeness.SAME;
    }
    try {
      JsonNode one = JSON.readTree(before);
      JsonNode other = JSON.readTree(after);
      boolean objects = one.isObject() && other.isObject();
      return objects && form(one).equals(form(other)) ? AnswerLikeness.SAME : AnswerLikeness.OTHER;
    } catch (IOException e) {
      return AnswerLikeness.OTHER;
    }
  }

  /** Whether it is JSON that says of something that it is true, and of nothing that it is not. */
  static boolean affirms(byte[] answer) {
    try {
      JsonNode said = JSON.readTree(answer);
      return said != null
          && said.isObject()
          && form(said).stream().anyMatch(line -> line.endsWith("=true"))
          && form(said).stream().noneMatch(line -> line.endsWith("=false"));
    } catch (IOException e) {
      return false;
    }
  }

  /** Names of fields, and what is said to be true or not. */
  private static SortedSet<String> form(JsonNode answer) {
    SortedSet<String> form = new TreeSet<>();
    collect(answer, "", form);
    return form;
  }

  private static void collect(JsonNode node, String path, SortedSet<String> form) {
    form.add(node.isBoolean() ? path + "=" + node.asBoolean() : path);
    node.properties().forEach(f -> collect(f.getValue(), path + "/" + f.getKey(), form));
    if (node.isArray()) {
      node.forEach(child -> collect(child, path + "/*", form));
    }
  }
}
