package org.facecert.calibration;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** Scores as JSON: requirements with variants, clean apps, recall and false alarms; totals. */
public final class ScoreFile {

  private ScoreFile() {}

  public static String text(List<Score> scores) throws IOException {
    ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    ObjectNode root = json.createObjectNode();
    ArrayNode requirements = root.putArray("requirements");
    scores.forEach(score -> write(score, requirements.addObject()));
    Totals totals = Totals.of(scores);
    ObjectNode sum = root.putObject("totals");
    sum.put("requirements", scores.size());
    sum.put("variants", totals.variants());
    sum.put("found", totals.found());
    sum.put("clean", totals.clean());
    sum.put("clean_passed", totals.cleanPassed());
    sum.put("false_alarms", totals.falseAlarms());
    sum.put("needless_questions", totals.questions());
    sum.put("recall", totals.recall());
    return json.writeValueAsString(root);
  }

  private static void write(Score score, ObjectNode row) {
    row.put("id", score.id());
    ArrayNode variants = row.putArray("variants");
    score.variants().forEach(seeded -> write(seeded, variants.addObject()));
    ArrayNode clean = row.putArray("clean");
    for (Score.Clean one : score.clean()) {
      ObjectNode app = clean.addObject();
      app.put("app", one.app()).put("verdict", one.verdict().name());
      one.sentences().forEach(app.putArray("sentences")::add);
    }
    if (Double.isNaN(score.recall())) {
      row.putNull("recall");
    } else {
      row.put("recall", score.recall());
    }
    row.put("false_alarms", score.falseAlarms());
    row.put("needless_questions", score.questions());
  }

  private static void write(Score.Seeded seeded, ObjectNode variant) {
    seeded.sentences().forEach(variant.putArray("sentences")::add);
    variant
        .put("app", seeded.app())
        .put("variant", seeded.variant())
        .put("expected", seeded.expected().name())
        .put("verdict", seeded.verdict().name())
        .put("sentence_ok", seeded.sentenceOk());
  }
}
