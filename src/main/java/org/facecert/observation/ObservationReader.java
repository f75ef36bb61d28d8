package org.facecert.observation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.facecert.evidence.Vault;
import org.facecert.screen.AppIdentity;
import org.facecert.screen.Reading;
import org.facecert.screen.Screen;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.AppStatement;
import org.facecert.statement.StatementJson;
import org.jspecify.annotations.Nullable;

/** Makes observations of lines. */
final class ObservationReader {

  private final ObjectMapper json;
  private final ObjectMapper statements;
  private final Vault vault;
  private final Function<AppStatement, Vocabulary> words;
  private @Nullable Function<Screen, Reading> reading;

  /**
   * @param json knows what lines name that were read before
   * @param statements in which an alternative is not named, but told
   * @param vault where the texts of notices are
   * @param words by which the screens of an app with this statement are read
   */
  ObservationReader(
      ObjectMapper json,
      ObjectMapper statements,
      Vault vault,
      Function<AppStatement, Vocabulary> words) {
    this.json = json;
    this.statements = statements;
    this.vault = vault;
    this.words = words;
  }

  Observation read(JsonNode line, int number) throws JsonProcessingException {
    if (line.path("number").asInt() != number) {
      throw new UnreadableLog("the number is " + line.path("number") + " instead of " + number);
    }
    String kind = line.path("kind").asText();
    return switch (kind) {
      case LogKinds.SCREEN -> screen(number, json.treeToValue(line, LogLine.ScreenLine.class));
      case LogKinds.ACTION -> {
        LogLine.ActionLine done = json.treeToValue(line, LogLine.ActionLine.class);
        yield new Action(number, done.purpose(), done.label(), done.node(), done.on(), done.when());
      }
      case LogKinds.STEP_ENDED -> {
        LogLine.StepLine ended = json.treeToValue(line, LogLine.StepLine.class);
        yield new StepEnded(number, ended.step(), result(ended), ended.when());
      }
      case LogKinds.STATEMENT -> {
        LogLine.StatementLine read = json.treeToValue(line, LogLine.StatementLine.class);
        AppStatement declared =
            statements.treeToValue(
                StatementJson.withoutAccounts(read.declared()), AppStatement.class);
        Vocabulary vocabulary = words.apply(declared);
        AppIdentity app = ObservedApp.of(declared.app());
        reading = screen -> Reading.of(screen, vocabulary, app);
        yield new StatementRead(number, declared, read.evidence(), read.when());
      }
      default -> json.treeToValue(line, LogKinds.observation(kind));
    };
  }

  private StepResult result(LogLine.StepLine line) throws JsonProcessingException {
    Class<? extends StepResult> type = LogKinds.result(line.came());
    return type == ReadNotices.class
        ? notices(line.result())
        : json.treeToValue(line.result(), type);
  }

  private ReadNotices notices(JsonNode written) throws JsonProcessingException {
    List<ReadNotice> texts = new ArrayList<>();
    for (JsonNode text : written.path("texts")) {
      texts.add(notice(json.treeToValue(text, LogLine.NoticeLine.class)));
    }
    Set<NoticeSource> undeclared = new HashSet<>();
    for (JsonNode source : written.path("undeclared")) {
      undeclared.add(json.treeToValue(source, NoticeSource.class));
    }
    return new ReadNotices(
        json.treeToValue(written.path("ending"), WalkEnding.class), texts, undeclared);
  }

  private ReadNotice notice(LogLine.NoticeLine line) {
    String text =
        line.kept()
            .map(kept -> new String(vault.get(kept.digest()), StandardCharsets.UTF_8))
            .orElse("");
    return new ReadNotice(
        line.source(), line.opened(), text, line.kept(), line.toItsEnd(), line.path());
  }

  private ObservedScreen screen(int number, LogLine.ScreenLine line) {
    Function<Screen, Reading> read = reading;
    if (read == null) {
      throw new UnreadableLog("a screen stands before the statement of its app");
    }
    Screen screen = Screen.of(line.screen());
    return new ObservedScreen(
        number,
        line.screenNumber(),
        new Look(screen, line.when(), line.source(), line.picture()),
        read.apply(screen),
        line.pictured());
  }
}
