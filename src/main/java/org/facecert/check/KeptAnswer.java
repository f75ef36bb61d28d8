package org.facecert.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a host answered, from the record of its exchange (HAR 1.2).
 *
 * @param head its fields
 * @param body as it was on the wire
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record KeptAnswer(List<AnswerFields.Field> head, byte[] body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * @return empty where the record cannot be read, or has not the whole body in it
   */
  static Optional<KeptAnswer> in(byte[] har) {
    try {
      JsonNode response = JSON.readTree(har).at("/log/entries/0/response");
      List<AnswerFields.Field> head = new ArrayList<>();
      response
          .path("headers")
          .forEach(
              h ->
                  head.addAll(
                      AnswerFields.ofHead(h.path("name").asText(), h.path("value").asText())));
      JsonNode content = response.path("content");
      if (content.path("size").asLong(-1) == 0) {
        return Optional.of(new KeptAnswer(head, new byte[0]));
      }
      return content.hasNonNull("text") && content.path("_whole").asBoolean()
          ? Optional.of(new KeptAnswer(head, content.path("text").binaryValue()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
