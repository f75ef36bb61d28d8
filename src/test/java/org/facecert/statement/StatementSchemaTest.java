package org.facecert.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.facecert.catalogue.yaml.InputErrors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schema for editors knows the keys and words that the reader knows, no more and no fewer. */
final class StatementSchemaTest {

  @TempDir Path folder;

  private final JsonNode schema = schema();

  @Test
  void has_the_keys_of_the_reader() throws IOException {
    assertThat(keys(schema)).isEqualTo(known("nonsense: 1\n", "\"nonsense\""));
    assertThat(keys(schema.at("/properties/app")))
        .isEqualTo(known("app: {nonsense: 1}\n", "in app"));
    assertThat(keys(schema.at("/properties/app/properties/previous")))
        .isEqualTo(known("app: {previous: {nonsense: 1}}\n", "in app.previous"));
    assertThat(keys(schema.at("/$defs/function")))
        .isEqualTo(known("functions: [{nonsense: 1}]\n", "in functions[0]"));
    assertThat(keys(schema.at("/properties/dossier/additionalProperties")))
        .isEqualTo(known("dossier: {x: {nonsense: 1}}\n", "in dossier.x"));
    assertThat(keys(schema.at("/properties/labels/items")))
        .isEqualTo(known("labels: [{nonsense: 1}]\n", "in labels[0]"));
  }

  @Test
  void has_the_words_of_the_reader() {
    assertThat(words("/$defs/function/properties/kind/enum"))
        .isEqualTo(Stream.of(FaceFunction.Kind.values()).map(FaceFunction.Kind::word).toList());
    assertThat(words("/properties/app/properties/previous/properties/changed/items/enum"))
        .isEqualTo(
            Stream.of(EarlierBuild.ChangedTerm.values())
                .map(EarlierBuild.ChangedTerm::word)
                .toList());
    assertThat(words("/$defs/function/properties/matched/enum"))
        .isEqualTo(
            Stream.of(FaceFunction.Matched.values()).map(FaceFunction.Matched::word).toList());
    assertThat(words("/$defs/function/properties/claims/items/properties/claim/enum"))
        .isEqualTo(Stream.of(ExemptionClaim.Kind.values()).map(ExemptionClaim.Kind::word).toList());
    assertThat(words("/properties/labels/items/properties/class/enum"))
        .isEqualTo(
            Stream.of(DeclaredLabel.Meaning.values()).map(DeclaredLabel.Meaning::word).toList());
  }

  /** What the reader names as known when it meets an unknown key. */
  private List<String> known(String text, String where) throws IOException {
    Path file = folder.resolve("statement.yaml");
    Files.writeString(file, text);
    InputErrors errors =
        catchThrowableOfType(
            InputErrors.class, () -> new StatementReader(name -> null).readFrom(file));
    String said =
        errors.problems().stream()
            .map(Object::toString)
            .filter(p -> p.contains("unknown key") && p.contains(where))
            .findFirst()
            .orElseThrow();
    return List.of(said.substring(said.indexOf("known keys are ") + 15).split(", "));
  }

  private static List<String> keys(JsonNode object) {
    List<String> keys = new ArrayList<>();
    object.path("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private List<String> words(String pointer) {
    List<String> words = new ArrayList<>();
    schema.at(pointer).forEach(word -> words.add(word.asText()));
    return words;
  }

  private static JsonNode schema() {
    try (InputStream in =
        Objects.requireNonNull(
            AppStatement.class.getResourceAsStream("app-statement.schema.json"))) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
