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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Json;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Vault;
import org.facecert.screen.Node;
import org.facecert.screen.Reading;
import org.facecert.screen.Screen;
import org.facecert.screen.ScreenData;
import org.facecert.statement.AppStatement;
import org.facecert.statement.StatementJson;
import org.jspecify.annotations.Nullable;

/**
 * A log as JSON lines: the first says the version, each other is one observation with its number
 * and kind. How a screen reads is not written: whoever reads the log reads the screens anew.
 */
public final class LogFormat {

  /** Stands in the first line; a reader refuses another. */
  public static final String VERSION = "facecert-log-1";

  private static final Map<String, Class<? extends Observation>> PLAIN =
      Map.ofEntries(
          Map.entry("camera", CameraUsed.class),
          Map.entry("route-blocked", RouteBlocked.class),
          Map.entry("pages-unread", PagesUnread.class),
          Map.entry("channel-watched", ChannelWatched.class),
          Map.entry("channel-lost", ChannelLost.class),
          Map.entry("witness", Witness.class),
          Map.entry("reset", AppReset.class),
          Map.entry("package", PackageRead.class),
          Map.entry("document", DocumentRead.class),
          Map.entry("step-begun", StepBegun.class),
          Map.entry("fault", Fault.class),
          Map.entry("finding-voided", FindingVoided.class));

  private static final Map<String, Class<? extends StepResult>> RESULTS =
      Map.ofEntries(
          Map.entry("nothing", StepResult.Nothing.class),
          Map.entry("arrival", StepResult.Arrival.class),
          Map.entry("journeys", StepResult.Journeys.class),
          Map.entry("offers", StepResult.Offers.class),
          Map.entry("completions", StepResult.Completions.class),
          Map.entry("screens", StepResult.Screens.class),
          Map.entry("text", StepResult.Text.class),
          Map.entry("control", StepResult.Control.class),
          Map.entry("exploration", Exploration.class),
          Map.entry("notices", ReadNotices.class),
          Map.entry("route", RouteOutcome.class),
          Map.entry("withdrawal", Withdrawal.class),
          Map.entry("way-on", WayOn.class));

  private static final Map<Class<?>, String> NAMES =
      Stream.concat(PLAIN.entrySet().stream(), RESULTS.entrySet().stream())
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

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

  private record ScreenLine(
      int screenNumber,
      ScreenData screen,
      Moment when,
      Evidence source,
      Evidence picture,
      boolean pictured) {}

  private record ActionLine(
      Purpose purpose,
      String label,
      @Nullable Node node,
      @Nullable ObservedScreen on,
      Moment when) {}

  private record StepLine(String step, String came, JsonNode result, Moment when) {}

  private record StatementLine(JsonNode declared, Evidence evidence, Moment when) {}

  private record NoticeLine(
      NoticeSource source,
      OpenedText opened,
      Optional<Evidence> kept,
      boolean toItsEnd,
      List<String> path) {}

  /**
   * @param walk whose log it is
   */
  public byte[] write(String walk, Observations log) {
    StringBuilder lines = new StringBuilder();
    lines.append(json.createObjectNode().put("log", VERSION).put("walk", walk)).append('\n');
    for (Observation observation : log.log()) {
      references.add(observation);
      ObjectNode line = json.createObjectNode().put("number", observation.number());
      line.put("kind", kind(observation));
      line.setAll((ObjectNode) json.valueToTree(line(observation)));
      lines.append(line).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String kind(Observation observation) {
    if (observation instanceof ObservedScreen) {
      return "screen";
    }
    if (observation instanceof Action) {
      return "action";
    }
    if (observation instanceof StepEnded) {
      return "step-ended";
    }
    return observation instanceof StatementRead
        ? "statement"
        : NAMES.getOrDefault(observation.getClass(), "");
  }

  private Object line(Observation observation) {
    if (observation instanceof ObservedScreen seen) {
      Look look = seen.look();
      return new ScreenLine(
          seen.screenNumber(),
          look.screen().data(),
          look.when(),
          look.source(),
          look.picture(),
          seen.pictured());
    }
    if (observation instanceof Action done) {
      return new ActionLine(
          done.purpose(), done.label(), done.node(), done.observed(), done.when());
    }
    if (observation instanceof StepEnded ended) {
      return new StepLine(
          ended.step(),
          NAMES.getOrDefault(ended.result().getClass(), ""),
          json.valueToTree(ended.result()),
          ended.when());
    }
    if (observation instanceof StatementRead read) {
      return new StatementLine(
          statements.valueToTree(read.declared()), read.evidence(), read.when());
    }
    return observation;
  }

  /**
   * @param reading how a screen reads, to an app with this statement
   * @throws UnreadableLog naming the line
   */
  public ObservationLog read(byte[] written, BiFunction<Screen, AppStatement, Reading> reading) {
    List<String> lines = new String(written, StandardCharsets.UTF_8).lines().toList();
    LogReading log = new LogReading(reading);
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
        throw new UnreadableLog("line " + (i + 1) + " of the log: " + told(e), e);
      }
    }
    return new ObservationLog(references.all());
  }

  private static String told(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("cannot be read");
  }

  private static void version(JsonNode line) {
    if (!line.path("log").asText().equals(VERSION)) {
      throw new UnreadableLog(
          "the version is \"" + line.path("log").asText() + "\", this reads \"" + VERSION + "\"");
    }
  }

  /** Makes observations of lines. */
  private final class LogReading {

    private final BiFunction<Screen, AppStatement, Reading> reading;
    private @Nullable AppStatement statement;

    LogReading(BiFunction<Screen, AppStatement, Reading> reading) {
      this.reading = reading;
    }

    Observation read(JsonNode line, int number) throws JsonProcessingException {
      if (line.path("number").asInt() != number) {
        throw new UnreadableLog("the number is " + line.path("number") + " instead of " + number);
      }
      String kind = line.path("kind").asText();
      return switch (kind) {
        case "screen" -> screen(number, json.treeToValue(line, ScreenLine.class));
        case "action" -> {
          ActionLine done = json.treeToValue(line, ActionLine.class);
          yield new Action(
              number, done.purpose(), done.label(), done.node(), done.on(), done.when());
        }
        case "step-ended" -> {
          StepLine ended = json.treeToValue(line, StepLine.class);
          yield new StepEnded(number, ended.step(), result(ended), ended.when());
        }
        case "statement" -> {
          StatementLine read = json.treeToValue(line, StatementLine.class);
          AppStatement declared =
              statements.treeToValue(
                  StatementJson.withoutAccounts(read.declared()), AppStatement.class);
          statement = declared;
          yield new StatementRead(number, declared, read.evidence(), read.when());
        }
        default -> plain(kind, line);
      };
    }

    private Observation plain(String kind, JsonNode line) throws JsonProcessingException {
      Class<? extends Observation> type = PLAIN.get(kind);
      if (type == null) {
        throw new UnreadableLog("nothing is known of the kind \"" + kind + "\"");
      }
      return json.treeToValue(line, type);
    }

    private StepResult result(StepLine line) throws JsonProcessingException {
      Class<? extends StepResult> type = RESULTS.get(line.came());
      if (type == null) {
        throw new UnreadableLog("nothing is known of the result \"" + line.came() + "\"");
      }
      return type == ReadNotices.class
          ? notices(line.result())
          : json.treeToValue(line.result(), type);
    }

    private ReadNotices notices(JsonNode written) throws JsonProcessingException {
      List<ReadNotice> texts = new ArrayList<>();
      for (JsonNode text : written.path("texts")) {
        texts.add(notice(json.treeToValue(text, NoticeLine.class)));
      }
      Set<NoticeSource> undeclared = new HashSet<>();
      for (JsonNode source : written.path("undeclared")) {
        undeclared.add(json.treeToValue(source, NoticeSource.class));
      }
      return new ReadNotices(
          json.treeToValue(written.path("ending"), WalkEnding.class), texts, undeclared);
    }

    private ReadNotice notice(NoticeLine line) {
      String text =
          line.kept()
              .map(kept -> new String(vault.get(kept.digest()), StandardCharsets.UTF_8))
              .orElse("");
      return new ReadNotice(
          line.source(), line.opened(), text, line.kept(), line.toItsEnd(), line.path());
    }

    private ObservedScreen screen(int number, ScreenLine line) {
      AppStatement of = statement;
      if (of == null) {
        throw new UnreadableLog("a screen stands before the statement of its app");
      }
      Screen screen = Screen.of(line.screen());
      return new ObservedScreen(
          number,
          line.screenNumber(),
          new Look(screen, line.when(), line.source(), line.picture()),
          reading.apply(screen, of),
          line.pictured());
    }
  }
}
