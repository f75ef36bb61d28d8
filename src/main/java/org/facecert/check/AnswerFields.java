package org.facecert.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * The named values of a body: of JSON, of forms, of text, and of what is packed into their values
 * as JSON or base64 of it.
 */
final class AnswerFields {

  /** bytes of a body that is read, and of what it unpacks to; no answer of a match is as long */
  private static final int MOST = 1 << 20;

  private static final int MOST_FIELDS = 20_000;

  /** of values within values; JSON deeper than that says nothing to an app */
  private static final int DEEPEST = 40;

  /** letters of a text that may be something packed */
  private static final int SHORTEST_PACKED = 8;

  private static final Pattern FORM =
      Pattern.compile("[\\w.%\\-\\[\\]]+=[^&=]*(?:&[^&=]+=[^&=]*)*");
  private static final Pattern PARTS = Pattern.compile("[;,]");
  private static final Pattern IN_TEXT =
      Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_-]{1,40})\\W{1,4}(\\d{1,6}(?:\\.\\d{1,12})?)");
  private static final Pattern MEDIA =
      Pattern.compile("(?:image|video|audio|font)/.*|text/css.*|application/font.*");

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /**
   * One of them.
   *
   * @param name the nearest that it stands under
   * @param inText whether it is a word and a number that follow each other in a text
   */
  record Field(String name, JsonNode value, boolean inText) {
    Field(String name, JsonNode value) {
      this(name, value, false);
    }
  }

  private final List<Field> fields = new ArrayList<>();

  private AnswerFields() {}

  /**
   * @param type as it was stated
   * @return empty where it is nothing that can be read
   */
  static Optional<List<Field>> read(String type, byte[] body) {
    if (MEDIA.matcher(type.toLowerCase(Locale.ROOT)).matches()) {
      return Optional.of(List.of());
    }
    AnswerFields read = new AnswerFields();
    Optional<String> text = text(body);
    text.ifPresent(all -> read.all(all.strip()));
    return text.filter(all -> read.fields.size() < MOST_FIELDS)
        .map(all -> List.copyOf(read.fields));
  }

  /** Those of a field of the head, and of what is packed into it as into a cookie. */
  static List<Field> ofHead(String name, String value) {
    AnswerFields read = new AnswerFields();
    read.fields.add(new Field(name, TextNode.valueOf(value)));
    for (String part : PARTS.split(value)) {
      read.all(part.strip());
    }
    return List.copyOf(read.fields);
  }

  private static Optional<String> text(byte[] body) {
    boolean gzip = body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
    try {
      byte[] plain = gzip ? unpacked(body) : body;
      return plain.length >= MOST
          ? Optional.empty()
          : Optional.of(
                  StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(plain)).toString())
              .filter(text -> text.chars().noneMatch(c -> c < ' ' && !Character.isWhitespace(c)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static byte[] unpacked(byte[] body) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return in.readNBytes(MOST);
    }
  }

  private void all(String text) {
    if (!json("", text, 0) && !form(text, 1)) {
      IN_TEXT
          .matcher(text)
          .results()
          .limit(MOST_FIELDS)
          .forEach(m -> fields.add(new Field(m.group(1), TextNode.valueOf(m.group(2)), true)));
    }
  }

  private boolean json(String name, String text, int depth) {
    try {
      JsonNode node = JSON.readTree(text);
      if (node == null || node.isMissingNode()) {
        return false;
      }
      value(name, node, depth);
      return true;
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private boolean form(String text, int depth) {
    if (!FORM.matcher(text).matches()) {
      return false;
    }
    for (String pair : text.split("&")) {
      String[] parts = pair.split("=", 2);
      value(decoded(parts[0]), TextNode.valueOf(decoded(parts[1])), depth);
    }
    return true;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private void value(String name, JsonNode value, int depth) {
    if (fields.size() >= MOST_FIELDS || depth > DEEPEST) {
      return;
    }
    fields.add(new Field(name, value));
    if (value.isObject()) {
      value.properties().forEach(f -> value(f.getKey(), f.getValue(), depth + 1));
    } else if (value.isArray()) {
      value.forEach(element -> value(name, element, depth + 1));
    } else if (value.isTextual()) {
      Optional<String> packed = within(value.textValue());
      packed.ifPresent(text -> json(name, text, depth + 1));
      if (packed.isEmpty()) {
        form(decoded(value.textValue().strip()), depth + 1);
      }
    }
  }

  /** JSON in a text, as it stands, in base64, or as a token's middle. */
  private static Optional<String> within(String value) {
    String text = value.strip();
    if (text.startsWith("{") || text.startsWith("[")) {
      return Optional.of(text);
    }
    String[] parts = text.split("\\.", -1);
    String packed = parts.length == 3 ? parts[1] : text;
    return packed.length() < SHORTEST_PACKED
        ? Optional.empty()
        : base64(packed).filter(t -> t.startsWith("{") || t.startsWith("[") || isPacked(t));
  }

  /** Base64 within base64: a text in quotes is JSON, and read on. */
  private static boolean isPacked(String text) {
    return text.startsWith("\"");
  }

  private static Optional<String> base64(String text) {
    try {
      String plain = text.replace('-', '+').replace('_', '/').replaceAll("\\s|=+$", "");
      String once = new String(Base64.getDecoder().decode(plain), StandardCharsets.UTF_8).strip();
      boolean again =
          once.length() >= SHORTEST_PACKED && once.chars().allMatch(c -> c > ' ' && c <= '~');
      return Optional.of(
          again && !once.startsWith("{") && !once.startsWith("[")
              ? "\"" + once.replace("\\", "").replace("\"", "") + "\""
              : once);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
