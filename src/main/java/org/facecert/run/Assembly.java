package org.facecert.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facecert.catalogue.ReviewRule;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Json;
import org.facecert.evidence.Sentence;
import org.facecert.verdict.Answer;
import org.facecert.verdict.Effort;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.EvaluationFile;
import org.facecert.verdict.ItemUnderTest;
import org.facecert.verdict.ProgrammeUsed;
import org.facecert.verdict.RequirementVerdict;
import org.facecert.verdict.RollUp;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.TestedDevice;
import org.facecert.verdict.Verdict;

/**
 * Makes evaluation.json of a journal and the plan: folds verdicts, puts items into the plan's
 * order. Reads the journal once to fold and then item by item, so that memory does not grow with
 * it.
 */
final class Assembly {

  private final Plan plan;
  private final RunFolder folder;
  private final ReviewRule atLeast;
  private final ObjectMapper json = Json.mapper();
  private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
  private final Map<String, List<Answer>> answers = new HashMap<>();
  private final Map<String, TestedDevice> devices = new LinkedHashMap<>();
  private final List<Sentence> notes = new ArrayList<>();
  private final List<RunHead> heads = new ArrayList<>();
  private Optional<JsonNode> app = Optional.empty();
  private Effort effort = Effort.NONE;
  private Instant ended = Instant.EPOCH;

  Assembly(Plan plan, RunFolder folder) {
    this(plan, folder, ReviewRule.ONE);
  }

  /**
   * @param atLeast how many persons an answer takes, where the run's own programme asks for fewer
   */
  Assembly(Plan plan, RunFolder folder, ReviewRule atLeast) {
    this.plan = plan;
    this.folder = folder;
    this.atLeast = atLeast;
  }

  /**
   * One finished attempt: where it is written, and what the fold needs of it.
   *
   * @param open a later attempt takes its place: a fault cut it short, or it waits for a later day
   */
  private record Entry(long line, String id, Verdict verdict, boolean open, boolean superseded) {
    Entry counting(Verdict other) {
      return new Entry(line, id, other, open, superseded);
    }

    Entry givingWay() {
      return new Entry(line, id, verdict, open, true);
    }
  }

  Evaluation write() throws IOException {
    return write(Long.MAX_VALUE, folder.evaluation());
  }

  /**
   * What the first lines of the journal lead to.
   *
   * @param lines how many of them; more than there are for all
   */
  Evaluation write(long lines, EvaluationFile target) throws IOException {
    Evaluation evaluation = fold(lines);
    try (RecordsByLine items = RecordsByLine.open(folder.journal())) {
      target.write(evaluation, () -> inOrder(items));
    }
    return evaluation;
  }

  /** Likewise, and writes nothing; once. */
  Evaluation fold(long lines) throws IOException {
    JournalFile.Check check =
        new JournalFile(folder.journal())
            .read(
                line -> {
                  if (line.number() <= lines) {
                    take(line);
                  }
                });
    supersede();
    count();
    int last = (int) Math.min(lines, check.lines());
    return evaluation(check.hashes().get(last - 1));
  }

  private ProgrammeUsed programme() {
    return heads.get(0).programme().reviewedBy(atLeast);
  }

  private void take(JournalRecord line) throws IOException {
    ended = line.at();
    switch (line.kind()) {
      case RUN_STARTED -> heads.add(json.treeToValue(line.data(), RunHead.class));
      case DEVICE -> {
        TestedDevice device = json.treeToValue(line.data(), TestedDevice.class);
        devices.putIfAbsent(device.name(), device);
      }
      case APP -> app = Optional.of(line.data());
      case ANSWER -> {
        Answered answered = json.treeToValue(line.data(), Answered.class);
        answers.computeIfAbsent(answered.item(), id -> new ArrayList<>()).add(answered.answer());
      }
      case NOTE -> notes.add(json.treeToValue(line.data(), Sentence.class));
      case FORGOTTEN -> {
        ForgottenEvidence removed = json.treeToValue(line.data(), ForgottenEvidence.class);
        notes.add(
            Sentence.of(
                "note.forgotten",
                "count",
                removed.originals().size(),
                "time",
                line.at().truncatedTo(ChronoUnit.SECONDS),
                "by",
                removed.by(),
                "reason",
                removed.reason()));
      }
      case REVISITED ->
          notes.add(
              Sentence.of(
                  "note.revisited",
                  "time",
                  line.at().truncatedTo(ChronoUnit.SECONDS),
                  "item",
                  line.data().path("item").asText()));
      case RUN_RESUMED ->
          notes.add(
              Sentence.of(
                  "note.resumed",
                  "time",
                  line.at().truncatedTo(ChronoUnit.SECONDS),
                  "open",
                  line.data().path("open").asInt()));
      case ITEM_FINISHED -> {
        TestCaseResult result = json.treeToValue(line.data(), TestCaseResult.class);
        effort = effort.plus(result.effort());
        entries
            .computeIfAbsent(PastRun.key(result), key -> new ArrayList<>())
            .add(new Entry(line.number(), result.id(), result.verdict(), isOpen(result), false));
      }
      default -> {}
    }
  }

  private static boolean isOpen(TestCaseResult result) {
    boolean cutShort = result.verdict() == Verdict.INCONCLUSIVE && result.reason().isPresent();
    return cutShort || result.due().isPresent();
  }

  /** What is open gives way, and only to a later attempt. */
  private void supersede() {
    for (List<Entry> attempts : entries.values()) {
      for (int i = 0; i < attempts.size() - 1; i++) {
        Entry entry = attempts.get(i);
        if (entry.open()) {
          attempts.set(i, entry.givingWay());
        }
      }
    }
  }

  /** An answered question counts as what was answered. */
  private void count() throws IOException {
    ReviewRule rule = programme().reviewRule();
    try (RecordsByLine items = RecordsByLine.open(folder.journal())) {
      entries.replaceAll(
          (key, attempts) ->
              attempts.stream()
                  .map(
                      entry ->
                          answers.containsKey(entry.id())
                              ? entry.counting(answered(items.get(entry.line())).counted(rule))
                              : entry)
                  .toList());
    }
  }

  private TestCaseResult answered(TestCaseResult item) {
    return item.answered(answers.getOrDefault(item.id(), List.of()));
  }

  private Evaluation evaluation(Digest journal) {
    RunHead head = heads.get(0);
    List<RequirementVerdict> outcomes = outcomes();
    boolean complete = plan.items().stream().allMatch(item -> entries.containsKey(item.key()));
    return new Evaluation(
        Evaluation.SCHEMA,
        head.reportNumber(),
        head.started(),
        ended,
        complete,
        verdict(outcomes),
        head.laboratory(),
        withVersion(head.item()),
        head.statement(),
        head.functions(),
        programme(),
        head.selection(),
        List.copyOf(devices.values()),
        head.tools(),
        plan.requirements(),
        outcomes,
        plan.excluded(),
        effort,
        notes,
        plan.leftOut(),
        head.suite(),
        journal);
  }

  /** Never better than not tested where the programme asks more than was planned. */
  private Verdict verdict(List<RequirementVerdict> outcomes) {
    Verdict verdict = RollUp.ofOutcomes(outcomes);
    return plan.leftOut().isEmpty() ? verdict : Verdict.worst(List.of(verdict, Verdict.NOT_TESTED));
  }

  private List<RequirementVerdict> outcomes() {
    Map<List<String>, List<Entry>> rows = new LinkedHashMap<>();
    Map<List<String>, Boolean> whole = new HashMap<>();
    Map<List<String>, Sentence> waived = new HashMap<>();
    for (TestCase item : plan.items()) {
      List<String> row = List.of(item.requirement().id(), item.function());
      List<Entry> attempts = entries.getOrDefault(item.key(), List.of());
      rows.computeIfAbsent(row, key -> new ArrayList<>()).addAll(attempts);
      whole.merge(row, !attempts.isEmpty(), Boolean::logicalAnd);
      item.waiver().ifPresent(waiver -> waived.put(row, waiver.sentence()));
    }
    List<RequirementVerdict> outcomes = new ArrayList<>();
    rows.forEach(
        (row, attempts) -> {
          List<Verdict> verdicts = new ArrayList<>();
          attempts.stream()
              .filter(entry -> !entry.superseded() || entry.verdict() == Verdict.FAIL)
              .map(Entry::verdict)
              .forEach(verdicts::add);
          if (!Boolean.TRUE.equals(whole.get(row))) {
            // an item that was never run must not hide behind one that passed
            verdicts.add(Verdict.NOT_TESTED);
          }
          outcomes.add(
              new RequirementVerdict(
                  row.get(0),
                  row.get(1),
                  Verdict.worst(verdicts),
                  attempts.stream().map(Entry::id).toList(),
                  Optional.ofNullable(waived.get(row))));
        });
    return outcomes;
  }

  private ItemUnderTest withVersion(ItemUnderTest item) {
    return app.map(
            node ->
                new ItemUnderTest(
                    item.name(),
                    item.packageName(),
                    node.path("versionName").asText(),
                    node.path("versionCode").asText(),
                    item.language(),
                    item.files()))
        .orElse(item);
  }

  private Iterator<TestCaseResult> inOrder(RecordsByLine items) {
    return plan.items().stream()
        .flatMap(item -> entries.getOrDefault(item.key(), List.of()).stream())
        .map(
            entry -> {
              TestCaseResult result = answered(items.get(entry.line()));
              return entry.superseded() ? result.asSuperseded() : result;
            })
        .iterator();
  }
}
