package org.facecert.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Json;
import org.facecert.evidence.Sentence;
import org.facecert.verdict.Finding;
import org.facecert.verdict.FunctionUsed;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.TestedDevice;
import org.facecert.verdict.Verdict;

/**
 * Whether the lines of a journal agree with the plan and with each other: whoever chains a journal
 * anew has to keep all of this, too.
 */
final class JournalReading {

  private final Path journal;
  private final EvidenceCheck evidence;
  private final ObjectMapper json = Json.strict();
  private final Map<String, TestCase> planned;
  private final Map<String, Integer> begun = new HashMap<>();
  private final Map<String, Verdict> ended = new HashMap<>();
  private final Map<String, Digest> logs = new HashMap<>();
  private final Map<String, Digest> waiting = new HashMap<>();
  private final Map<String, Digest> revisited = new HashMap<>();
  private final Set<String> devices = new HashSet<>(Set.of(""));
  private final List<String> problems = new ArrayList<>();
  private Optional<RunHead> head = Optional.empty();

  JournalReading(Path journal, Plan plan, EvidenceCheck evidence) {
    this.journal = journal;
    this.evidence = evidence;
    this.planned = plan.items().stream().collect(Collectors.toMap(TestCase::key, item -> item));
  }

  /** Empty when the journal does not begin as one does. */
  Optional<RunHead> head() {
    return head;
  }

  List<String> problems() {
    return problems;
  }

  void take(JournalRecord line) {
    try {
      read(line);
    } catch (JsonProcessingException e) {
      problem(line.number(), e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      problem(line.number(), String.valueOf(e.getMessage()));
    }
  }

  private void read(JournalRecord line) throws JsonProcessingException {
    long number = line.number();
    JsonNode data = line.data();
    if ((number == 1) != (line.kind() == JournalRecord.Kind.RUN_STARTED)) {
      problem(number, "a journal begins one run, in its first line");
    }
    switch (line.kind()) {
      case RUN_STARTED -> begin(number, json.treeToValue(data, RunHead.class));
      case DEVICE -> devices.add(json.treeToValue(data, TestedDevice.class).name());
      case ITEM_STARTED -> {
        only(number, data, "item", "attempt");
        begun.put(data.path("item").asText(), data.path("attempt").asInt());
      }
      case ITEM_FINISHED -> end(number, json.treeToValue(data, TestCaseResult.class));
      case ANSWER -> answer(number, json.treeToValue(data, Answered.class));
      case FORGOTTEN ->
          evidence.forget(json.treeToValue(data, ForgottenEvidence.class), journal + ":" + number);
      case REVISITED -> revisit(number, json.treeToValue(data, Revisited.class));
      case APP -> only(number, data, "versionName", "versionCode");
      case RUN_RESUMED -> only(number, data, "open", "phones", "tools");
      case TYPED -> only(number, data, "salt", "values");
      case RUN_STOPPED, RUN_FINISHED -> {
        only(number, data, "bugs", "why");
        if (data.has("why")) {
          json.treeToValue(data.path("why"), Sentence.class);
        }
      }
      case NOTE -> json.treeToValue(data, Sentence.class);
    }
  }

  private void begin(long number, RunHead read) {
    head = Optional.of(read);
    Set<String> functions =
        read.functions().stream().map(FunctionUsed::id).collect(Collectors.toSet());
    functions.add("");
    planned.values().stream()
        .map(TestCase::function)
        .distinct()
        .filter(function -> !functions.contains(function))
        .forEach(f -> problem(number, "plan.json asks of " + f + ", which is not declared here"));
  }

  private void end(long number, TestCaseResult item) {
    evidence.take(item, journal + ":" + number + " (" + item.id() + ")");
    String key = PastRun.key(item);
    TestCase asked = planned.get(key);
    if (asked == null || !agrees(asked, item)) {
      problem(number, item.id() + " is not as plan.json asks it");
    }
    if (begun.getOrDefault(key, 0) != item.attempt()
        || !item.id().equals(key + "/" + item.attempt())) {
      problem(number, item.id() + " was not begun before it ended");
    }
    if (item.superseded() || !item.answers().isEmpty()) {
      problem(number, item.id() + " has a mark or an answer that only evaluation.json can have");
    }
    if (!devices.contains(item.device())) {
      problem(number, item.id() + " ran on " + item.device() + ", which no line before names");
    }
    verdict(number, item, asked);
    ended.put(item.id(), item.verdict());
    goesOn(number, item);
  }

  /** What waited for a later day is decided by its own walk, gone on with, and by no other. */
  private void goesOn(long number, TestCaseResult item) {
    String key = PastRun.key(item);
    Optional<Digest> log = item.walk().map(walk -> walk.log().digest());
    Digest before = revisited.remove(key);
    if (before != null) {
      log.ifPresentOrElse(
          now -> evidence.goesOn(before, now, journal + ":" + number + " (" + item.id() + ")"),
          () -> problem(number, item.id() + " was revisited and has no walk"));
    } else if (waiting.containsKey(key) && item.verdict() != Verdict.INCONCLUSIVE) {
      problem(
          number, item.id() + " waited for a later day, and no line says that it was revisited");
    }
    waiting.remove(key);
    if (item.due().isPresent()) {
      log.ifPresent(now -> waiting.put(key, now));
    }
    log.ifPresent(now -> logs.put(item.id(), now));
  }

  private void revisit(long number, Revisited visit) {
    if (!visit.log().equals(logs.get(visit.item()))) {
      problem(number, visit.item() + " was revisited, whose walk has another log or none");
      return;
    }
    revisited.put(visit.item().substring(0, visit.item().lastIndexOf('/')), visit.log());
  }

  private static boolean agrees(TestCase asked, TestCaseResult item) {
    return asked.requirement().id().equals(item.requirement())
        && asked.requirement().feature().equals(item.feature())
        && asked.scenario().equals(item.scenario())
        && asked.line() == item.line()
        && asked.steps().equals(item.steps())
        && asked.function().equals(item.function());
  }

  /** Only a finding passes, fails or asks; what does not apply is a rule of the plan. */
  private void verdict(
      long number, TestCaseResult item, @org.jspecify.annotations.Nullable TestCase asked) {
    Verdict worst = Verdict.worst(item.findings().stream().map(Finding::verdict).toList());
    if (!item.findings().isEmpty() && item.verdict().compareTo(worst) > 0) {
      problem(number, item.id() + " is " + item.verdict() + ", but a finding of it is " + worst);
    }
    boolean ruled = asked != null && asked.waiver().isPresent();
    boolean silent =
        switch (item.verdict()) {
          case PASS, FAIL, REVIEW -> false;
          case NOT_APPLICABLE -> ruled;
          case INCONCLUSIVE, NOT_TESTED -> item.reason().isPresent();
        };
    boolean said =
        item.findings().stream().anyMatch(finding -> finding.verdict() == item.verdict());
    if (!said && !silent) {
      problem(number, item.id() + " is " + item.verdict() + ", but no finding of it says so");
    }
    for (Finding finding : item.findings()) {
      if (!finding.requirement().equals(item.requirement())) {
        problem(number, item.id() + " has a finding on " + finding.requirement());
      }
    }
  }

  private void answer(long number, Answered answered) {
    if (ended.get(answered.item()) != Verdict.REVIEW) {
      problem(number, "an answer to " + answered.item() + ", which asked nothing");
    }
  }

  private void only(long number, JsonNode data, String... names) {
    Set<String> unknown = new HashSet<>();
    data.fieldNames().forEachRemaining(unknown::add);
    Set.of(names).forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      problem(number, "unknown field " + String.join(", ", unknown));
    }
  }

  private void problem(long number, String what) {
    problems.add(journal + ":" + number + ": " + what);
  }
}
