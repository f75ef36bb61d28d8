package org.facecert.run;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import org.facecert.evidence.Json;

/**
 * Finds where one JSON object says something else than another. Spaces and the order of fields say
 * nothing: that of a class's computed properties differs from one Java process to the next. Of one
 * long array an element at a time is held in memory.
 */
final class JsonComparison {

  private static final int LONGEST = 80;

  private final ObjectMapper json =
      Json.strict().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private final String array;

  /**
   * @param array the property of the object that is the long array
   */
  JsonComparison(String array) {
    this.array = array;
  }

  private record Difference(String pointer, String is, String must) {}

  /**
   * @return line and place of the first difference and what stands there, empty when there is none
   */
  Optional<String> difference(Path found, Path expected) throws IOException {
    Optional<Difference> difference;
    try {
      ObjectNode is = head(found);
      difference = compare(is, head(expected), "");
      if (difference.isEmpty()) {
        difference = elements(found, expected);
      }
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      return Optional.of(line + ": " + e.getOriginalMessage());
    }
    return difference.isEmpty() ? Optional.empty() : Optional.of(told(found, difference.get()));
  }

  private String told(Path found, Difference difference) throws IOException {
    return line(found, difference.pointer())
        + ": "
        + difference.pointer()
        + " is "
        + difference.is()
        + ", where the journal leads to "
        + difference.must();
  }

  /** Everything but the array's elements. */
  private ObjectNode head(Path file) throws IOException {
    ObjectNode head = json.createObjectNode();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        JsonParser parser = json.createParser(in)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return head.put("", "no object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.equals(array)) {
          head.put(name, String.valueOf(parser.currentToken()));
          parser.skipChildren();
        } else {
          head.set(name, json.readTree(parser));
        }
      }
      if (parser.nextToken() != null) {
        head.put("", "more behind the end");
      }
    }
    return head;
  }

  private Optional<Difference> elements(Path found, Path expected) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(found));
        InputStream right = new BufferedInputStream(Files.newInputStream(expected));
        JsonParser is = json.createParser(in);
        JsonParser must = json.createParser(right)) {
      toElements(is);
      toElements(must);
      for (int i = 0; ; i++) {
        JsonNode one = element(is);
        JsonNode other = element(must);
        Optional<Difference> difference = compare(one, other, "/" + array + "/" + i);
        if (difference.isPresent() || one.isMissingNode()) {
          return difference;
        }
      }
    }
  }

  private void toElements(JsonParser parser) throws IOException {
    parser.nextToken();
    while (parser.nextToken() == JsonToken.FIELD_NAME && !parser.currentName().equals(array)) {
      parser.nextToken();
      parser.skipChildren();
    }
    parser.nextToken();
  }

  /** A missing node behind the last one. */
  private JsonNode element(JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    return token == null || token == JsonToken.END_ARRAY
        ? json.missingNode()
        : json.readTree(parser);
  }

  private static Optional<Difference> compare(JsonNode is, JsonNode must, String pointer) {
    if (is.isObject() && must.isObject()) {
      TreeSet<String> names = new TreeSet<>();
      is.fieldNames().forEachRemaining(names::add);
      must.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        String below = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
        Optional<Difference> difference = compare(is.path(name), must.path(name), below);
        if (difference.isPresent()) {
          return difference;
        }
      }
      return Optional.empty();
    }
    if (is.isArray() && must.isArray()) {
      for (int i = 0; i < Math.max(is.size(), must.size()); i++) {
        Optional<Difference> difference = compare(is.path(i), must.path(i), pointer + "/" + i);
        if (difference.isPresent()) {
          return difference;
        }
      }
      return Optional.empty();
    }
    return is.equals(must)
        ? Optional.empty()
        : Optional.of(new Difference(pointer, shown(is), shown(must)));
  }

  private static String shown(JsonNode node) {
    if (node.isMissingNode()) {
      return "nothing";
    }
    String text = node.toString();
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
  }

  /** Where the place begins; where it is missing, where what should hold it does. */
  private long line(Path file, String pointer) throws IOException {
    for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
          JsonParser parser = json.createParser(in)) {
        while (parser.nextToken() != null) {
          if (parser.getParsingContext().pathAsPointer().toString().equals(at)) {
            return parser.currentTokenLocation().getLineNr();
          }
        }
      }
    }
    return 1;
  }
}
