package org.facecert.verdict;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.function.Consumer;
import org.facecert.evidence.Json;
import org.facecert.files.OwnFile;

/**
 * evaluation.json: the properties of {@link Evaluation}, then {@code items}, the array of {@link
 * ItemResult}s. Reading and writing hold one item at a time in memory.
 */
public final class EvaluationFile {

  public static final String NAME = "evaluation.json";

  /** The array of the items, which stands behind everything else. */
  public static final String ITEMS = "items";

  private final Path file;
  // value by value: others follow each
  private final ObjectMapper json =
      Json.strict().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /**
   * @param file the evaluation.json itself
   */
  public EvaluationFile(Path file) {
    this.file = file;
  }

  /** Replaces the file in one step, so that a reader never sees half of it. */
  public void write(Evaluation evaluation, Iterable<TestCaseResult> items) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream out = new BufferedOutputStream(OwnFile.create(part));
        JsonGenerator generator =
            json.createGenerator(out).setPrettyPrinter(new DefaultPrettyPrinter())) {
      generator.writeStartObject();
      ObjectNode head = json.valueToTree(evaluation);
      for (Map.Entry<String, JsonNode> property : head.properties()) {
        generator.writeFieldName(property.getKey());
        json.writeTree(generator, property.getValue());
      }
      generator.writeArrayFieldStart(ITEMS);
      for (TestCaseResult item : items) {
        json.writeValue(generator, item);
      }
      generator.writeEndArray();
      generator.writeEndObject();
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Everything but the items. */
  public Evaluation head() {
    ObjectNode head = json.createObjectNode();
    parse(
        (name, parser) -> {
          if (name.equals(ITEMS)) {
            parser.skipChildren();
          } else {
            head.set(name, json.readTree(parser));
          }
        });
    mustBeOurs(head.path("schema").asText());
    try {
      return json.treeToValue(head, Evaluation.class);
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    }
  }

  private void mustBeOurs(String schema) {
    if (!schema.equals(Evaluation.SCHEMA)) {
      throw new UnreadableEvaluation(
          file
              + ": the schema is \""
              + schema
              + "\", this version reads \""
              + Evaluation.SCHEMA
              + "\"; use the version of FaceCert that wrote it");
    }
  }

  /** Hands over the items in the order in which they were written, one at a time. */
  public void forEachItem(Consumer<TestCaseResult> each) {
    parse(
        (name, parser) -> {
          if (!name.equals(ITEMS)) {
            parser.skipChildren();
            return;
          }
          while (parser.nextToken() == JsonToken.START_OBJECT) {
            each.accept(json.readValue(parser, TestCaseResult.class));
          }
        });
  }

  private interface Property {
    void read(String name, JsonParser parser) throws IOException;
  }

  private void parse(Property property) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        JsonParser parser = json.createParser(in)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new UnreadableEvaluation(file + ": not a JSON object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        property.read(name, parser);
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private UnreadableEvaluation unreadable(IOException e) {
    return new UnreadableEvaluation(
        file + ": cannot be read as an evaluation: " + e.getMessage(), e);
  }
}
