package org.facecert.run;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Json;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Fault;
import org.facecert.observation.LogFormat;
import org.facecert.observation.ObservationLog;
import org.facecert.observation.StepBegun;
import org.facecert.observation.StepEnded;
import org.facecert.observation.StepResult;
import org.facecert.steps.RecordedWalk;
import org.facecert.steps.Walking;
import org.facecert.verdict.Effort;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.WalkUsed;

/**
 * Goes on with recorded walks on a later day, for scenarios that wait for one. What is observed is
 * added behind a walk's log and judged with it as the scenario's next attempt; the log that it goes
 * on with, and the attempt that waited, stay as they are.
 */
public final class Revisit {

  private final RunFolder folder;
  private final SteadyClock clock;
  private final Rejudgement rejudgement;

  /**
   * @param folder of a run that was found unchanged
   * @param rejudgement by the features and thresholds of the run
   */
  public Revisit(RunFolder folder, SteadyClock clock, Rejudgement rejudgement) {
    this.folder = folder;
    this.clock = clock;
    this.rejudgement = rejudgement;
  }

  /**
   * A scenario that waits.
   *
   * @param item id of its last attempt
   * @param function empty when it runs once per app
   * @param due from when on it can be gone on with
   */
  public record Waiting(
      String item, String requirement, String scenario, String function, Instant due) {

    public boolean isDue(Instant now) {
      return !now.isBefore(due);
    }
  }

  /** Asks what there is to ask on a later day, and writes what was answered into the log. */
  public interface Asking {

    /**
     * @param known what else is known of the run since then, in values under their names
     * @param kept whether the traffic that was recorded is still there
     */
    void ask(ObservationLog log, Supplier<Moment> now, Map<String, String> known, boolean kept);
  }

  /** All that wait for a later day, the first due first. */
  public static List<Waiting> waiting(RunFolder folder) {
    Map<String, Waiting> last = new LinkedHashMap<>();
    folder
        .evaluation()
        .forEachItem(
            item -> {
              last.remove(PastRun.key(item));
              item.due()
                  .filter(due -> item.walk().isPresent())
                  .ifPresent(due -> last.put(PastRun.key(item), waiting(item, due)));
            });
    return last.values().stream().sorted(Comparator.comparing(Waiting::due)).toList();
  }

  private static Waiting waiting(TestCaseResult item, Instant due) {
    return new Waiting(item.id(), item.requirement(), item.scenario(), item.function(), due);
  }

  /**
   * What came of it.
   *
   * @param results the new attempts
   */
  public record RevisitResult(Evaluation evaluation, List<TestCaseResult> results) {
    public RevisitResult {
      results = List.copyOf(results);
    }
  }

  /**
   * Asks for all that are due, judges them anew and writes the evaluation anew.
   *
   * @throws CannotResume when the features are not those of the run; nothing was asked then
   * @throws BrokenJournal when somebody else writes to the run
   */
  public RevisitResult of(List<Waiting> due, Asking asking) throws IOException {
    Plan plan = Json.strict().readValue(folder.plan().toFile(), Plan.class);
    Aftermath aftermath = new Aftermath(folder, rejudgement);
    List<TestCaseResult> items = items(due);
    for (TestCaseResult item : items) {
      mustBeKnown(item);
    }
    List<TestCaseResult> results = new ArrayList<>();
    try (Journal journal = Journal.reopen(folder.journal(), clock)) {
      for (TestCaseResult item : items) {
        TestCaseResult result = revisited(item, asking, aftermath);
        WalkUsed before = item.walk().orElseThrow();
        journal.append(
            JournalRecord.Kind.REVISITED, new Revisited(item.id(), before.log().digest()));
        journal.append(
            JournalRecord.Kind.ITEM_STARTED,
            Map.of("item", PastRun.key(item), "attempt", result.attempt()));
        journal.append(JournalRecord.Kind.ITEM_FINISHED, result);
        results.add(result);
      }
    }
    return new RevisitResult(new Assembly(plan, folder).write(), results);
  }

  private List<TestCaseResult> items(List<Waiting> due) {
    List<String> wanted = due.stream().map(Waiting::item).toList();
    List<TestCaseResult> items = new ArrayList<>();
    folder
        .evaluation()
        .forEachItem(
            item -> {
              if (wanted.contains(item.id())) {
                items.add(item);
              }
            });
    return items;
  }

  private void mustBeKnown(TestCaseResult item) {
    if (!rejudgement.knows(item)) {
      throw new CannotResume(
          folder.path()
              + ": the run was made by other features than these, which have no scenario \""
              + item.scenario()
              + "\" of "
              + item.requirement()
              + " with its steps. Use those of the run.");
    }
  }

  private TestCaseResult revisited(TestCaseResult item, Asking asking, Aftermath aftermath)
      throws IOException {
    Instant started = clock.instant();
    WalkUsed walk = item.walk().orElseThrow();
    byte[] written = folder.asItLies(walk.log().digest());
    RecordedWalk recorded = rejudgement.walk(written, folder.vault());
    ObservationLog log = recorded.log();
    int read = log.size();
    goOn(log, asking, aftermath);
    Evidence kept =
        folder
            .vault()
            .put(
                EvidenceKind.TIMELINE,
                "application/jsonl",
                new LogFormat(folder.vault()).extended(written, log.observations(), read),
                now(),
                Sentence.of("caption.log", "walk", walk.id()));
    // as anybody will judge it who has no more than the log
    LogJudge.Derived derived =
        rejudgement.derived(item, rejudgement.walk(folder.asItLies(kept.digest()), folder.vault()));
    return attempt(
        item, derived, new WalkUsed(walk.id(), walk.attempt(), kept, log.size()), started);
  }

  private void goOn(ObservationLog log, Asking asking, Aftermath aftermath) {
    Supplier<Optional<Sentence>> jump = clock.begin();
    Map<String, String> known = aftermath.of(log.observations());
    boolean kept = aftermath.isKept(log.observations());
    log.add(number -> new StepBegun(number, Walking.REVISIT, now()));
    asking.ask(log, this::now, known, kept);
    log.add(number -> new StepEnded(number, Walking.REVISIT, new StepResult.Nothing(), now()));
    jump.get()
        .map(what -> Sentence.of("reason.clock-jump", "fault", what))
        .ifPresent(what -> log.add(number -> new Fault(number, what, now())));
  }

  private TestCaseResult attempt(
      TestCaseResult item, LogJudge.Derived derived, WalkUsed walk, Instant started) {
    Instant ended = clock.instant();
    int number = item.attempt() + 1;
    return new TestCaseResult(
        PastRun.key(item) + "/" + number,
        item.requirement(),
        item.scenario(),
        item.feature(),
        item.line(),
        item.steps(),
        item.function(),
        Optional.of(walk),
        number,
        false,
        derived.verdict(),
        derived.reason(),
        derived.findings(),
        item.device(),
        started,
        ended.isBefore(started) ? started : ended,
        Effort.NONE,
        List.of());
  }

  private Moment now() {
    return Moment.at(clock.instant());
  }
}
