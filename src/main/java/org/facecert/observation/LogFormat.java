package org.facecert.observation;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.facecert.evidence.Json;
import org.facecert.evidence.Vault;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.AppStatement;
import org.facecert.statement.StatementJson;

/**
 * A log as JSON lines: the first says the version, each other is one observation with its number
 * and kind. How a screen reads is not written: whoever reads the log reads the screens anew.
 */
public final class LogFormat {

  /** Stands in the first line; a reader refuses another. */
  public static final String VERSION = "facecert-log-2";

  private final LogReferences references = new LogReferences();
  private final Vault vault;
  private final ObjectMapper json;

  /** in which an alternative is not named, but told */
  private final ObjectMapper statements = statements();

  /**
   * One for each log that is written or read.
   *
   * @param vault where the texts are that lines name
   */
  public LogFormat(Vault vault) {
    this.vault = vault;
    this.json =
        statements()
            .addMixIn(ReadNotice.class, WithoutText.class)
            .registerModule(references.module());
  }

  private static ObjectMapper statements() {
    return Json.mapper()
        .disable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
        .setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
        .registerModule(StatementJson.module());
  }

  /** The text of a notice lies in the vault already. */
  @JsonIgnoreProperties("text")
  private interface WithoutText {}

  /**
   * @param walk whose log it is
   */
  public byte[] write(String walk, Observations log) {
    StringBuilder lines = new StringBuilder();
    lines.append(json.createObjectNode().put("log", VERSION).put("walk", walk)).append('\n');
    for (Observation observation : log.log()) {
      references.add(observation);
      lines.append(text(observation)).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private ObjectNode text(Observation observation) {
    ObjectNode line = json.createObjectNode().put("number", observation.number());
    line.put("kind", LogKinds.name(observation.getClass()));
    line.setAll((ObjectNode) json.valueToTree(line(observation)));
    return line;
  }

  /**
   * A log that was gone on with: what was written before, to the letter, and the new lines.
   *
   * @param written as it was read
   * @param log of which the first observations are those that were read
   * @param read how many
   */
  public byte[] extended(byte[] written, Observations log, int read) {
    StringBuilder lines = new StringBuilder(new String(written, StandardCharsets.UTF_8));
    for (Observation observation : log.log()) {
      references.add(observation);
      if (observation.number() > read) {
        lines.append(text(observation)).append('\n');
      }
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private Object line(Observation observation) {
    if (observation instanceof ObservedScreen seen) {
      Look look = seen.look();
      return new LogLine.ScreenLine(
          seen.screenNumber(),
          look.screen().data(),
          look.when(),
          look.source(),
          look.picture(),
          seen.pictured());
    }
    if (observation instanceof Action done) {
      return new LogLine.ActionLine(
          done.purpose(), done.label(), done.node(), done.observed(), done.when());
    }
    if (observation instanceof StepEnded ended) {
      return new LogLine.StepLine(
          ended.step(),
          LogKinds.name(ended.result().getClass()),
          json.valueToTree(ended.result()),
          ended.when());
    }
    if (observation instanceof StatementRead read) {
      return new LogLine.StatementLine(
          statements.valueToTree(read.declared()), read.evidence(), read.when());
    }
    return observation;
  }

  /**
   * @param words by which the screens of an app with this statement are read
   * @throws UnreadableLog naming the line
   */
  public ObservationLog read(byte[] written, Function<AppStatement, Vocabulary> words) {
    List<String> lines = new String(written, StandardCharsets.UTF_8).lines().toList();
    ObservationReader log = new ObservationReader(json, statements, vault, words);
    for (int i = 0; i < lines.size(); i++) {
      try {
        JsonNode line = json.readTree(lines.get(i));
        if (i == 0) {
          version(line);
        } else {
          Observation observation = log.read(line, i);
          references.add(observation);
        }
      } catch (JsonProcessingException | UnreadableLog e) {
        throw UnreadableLog.at(i + 1, e);
      }
    }
    return new ObservationLog(references.all());
  }

  static void version(JsonNode line) {
    if (!line.path("log").asText().equals(VERSION)) {
      throw new UnreadableLog(
          "the version is \"" + line.path("log").asText() + "\", this reads \"" + VERSION + "\"");
    }
  }
}
