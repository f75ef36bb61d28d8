package org.facecert.observation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Json;

/** The evidence that a log names; found without reading any screen. */
public final class LogEvidence {

  /**
   * @param line of the log, from 1
   */
  public record Named(Evidence evidence, int line) {}

  private final ObjectMapper json = Json.strict();
  private final List<Named> all = new ArrayList<>();

  private LogEvidence() {}

  /**
   * In the order of the lines.
   *
   * @throws UnreadableLog naming the line
   */
  public static List<Named> in(byte[] written) {
    LogEvidence found = new LogEvidence();
    List<String> lines = new String(written, StandardCharsets.UTF_8).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      try {
        JsonNode line = found.json.readTree(lines.get(i));
        if (i == 0) {
          LogFormat.version(line);
        }
        found.look(line, i + 1);
      } catch (JsonProcessingException | UnreadableLog e) {
        throw UnreadableLog.at(i + 1, e);
      }
    }
    return found.all;
  }

  private void look(JsonNode node, int line) throws JsonProcessingException {
    if (node.has("digest") && node.has("caption")) {
      all.add(new Named(json.treeToValue(node, Evidence.class), line));
    } else {
      for (JsonNode child : node) {
        look(child, line);
      }
    }
  }
}
