package org.facecert.catalogue.coverage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What all OSCAL documents of ours have alike: head, identifiers, properties. */
record OscalMetadata(ObjectMapper json, String edition, Instant written) {

  /** Names our properties apart from NIST's; it need not lead anywhere. */
  private static final String NAMESPACE = "urn:facecert:oscal";

  ObjectNode of(String title) {
    ObjectNode head = json.createObjectNode();
    head.put("title", title);
    head.put("last-modified", written.truncatedTo(ChronoUnit.SECONDS).toString());
    head.put("version", edition);
    head.put("oscal-version", OscalFiles.VERSION);
    return head;
  }

  /** The same for the same name, of version 5 (RFC 9562). */
  static String uuid(String name) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1")
              .digest((NAMESPACE + ":" + name).getBytes(StandardCharsets.UTF_8));
      hash[6] = (byte) (hash[6] & 0x0f | 0x50);
      hash[8] = (byte) (hash[8] & 0x3f | 0x80);
      ByteBuffer bytes = ByteBuffer.wrap(hash);
      return new UUID(bytes.getLong(), bytes.getLong()).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }

  /** Nothing for an empty value: OSCAL knows no empty texts. */
  static void property(ArrayNode properties, String name, String value) {
    String line = value.replaceAll("\\s+", " ").strip();
    if (!line.isEmpty()) {
      properties.addObject().put("name", name).put("ns", NAMESPACE).put("value", line);
    }
  }
}
