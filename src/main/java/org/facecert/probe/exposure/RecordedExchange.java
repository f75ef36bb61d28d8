package org.facecert.probe.exposure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Json;
import org.facecert.probe.exposure.OutsideClient.Question;

/**
 * An exchange as the record of the traffic (HAR) has it.
 *
 * @param headers of the request
 * @param sent the request's body; empty where there was none, or it is not in the record
 * @param received the answer's body; empty where it is not in the record, as a large one is
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RecordedExchange(
    String method,
    String url,
    List<HeaderLine> headers,
    Optional<byte[]> sent,
    Optional<byte[]> received) {

  private static final ObjectMapper JSON = Json.mapper();

  /**
   * @param har of one flow or of many
   * @param flow number of the one that is wanted
   * @return empty where it is not there
   */
  static Optional<RecordedExchange> in(byte[] har, long flow) {
    try {
      JsonNode entries = JSON.readTree(har).path("log").path("entries");
      for (JsonNode entry : entries) {
        if (entries.size() == 1 || entry.path("_number").asLong(-1) == flow) {
          return Optional.of(of(entry));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The same request; empty where it is not kept whole, or its address is none. */
  Optional<Question> question() {
    return Links.parsed(url)
        .filter(URI::isAbsolute)
        .flatMap(
            address ->
                sent.map(body -> new Question(method, address, HeaderLine.again(headers), body)));
  }

  private static RecordedExchange of(JsonNode entry) {
    JsonNode request = entry.path("request");
    List<HeaderLine> headers = new ArrayList<>();
    request
        .path("headers")
        .forEach(
            line -> headers.add(new HeaderLine(line.path("name").asText(), text(line, "value"))));
    boolean nothingSent = request.path("bodySize").asLong(-1) == 0;
    return new RecordedExchange(
        text(request, "method"),
        text(request, "url"),
        List.copyOf(headers),
        nothingSent ? Optional.of(new byte[0]) : body(request.path("postData")),
        body(entry.path("response").path("content")));
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asText();
  }

  private static Optional<byte[]> body(JsonNode body) {
    if (body.path("size").asLong(-1) == 0) {
      return Optional.of(new byte[0]);
    }
    if (!body.path("_whole").asBoolean(true) || !body.has("text")) {
      return Optional.empty();
    }
    String text = text(body, "text");
    try {
      return Optional.of(
          text(body, "encoding").equals("base64")
              ? Base64.getDecoder().decode(text)
              : text.getBytes(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
