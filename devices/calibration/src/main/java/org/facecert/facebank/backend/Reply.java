package org.facecert.facebank.backend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the server answers. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Reply(int status, String type, byte[] body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Reply json(int status, Map<String, ?> values) {
    try {
      return new Reply(status, "application/json", JSON.writeValueAsBytes(values));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Plain values are always JSON.", e);
    }
  }

  static Reply ok() {
    return json(200, Map.of("ok", true));
  }

  static Reply problem(int status, String why) {
    return json(status, Map.of("error", why));
  }

  static Reply html(String page) {
    return new Reply(200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
  }

  static Reply jpeg(byte[] picture) {
    return new Reply(200, "image/jpeg", picture);
  }
}
