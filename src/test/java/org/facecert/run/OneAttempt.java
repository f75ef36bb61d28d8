package org.facecert.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.facecert.device.AppUnderTest;
import org.facecert.device.Session;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.observation.LogFormat;
import org.facecert.observation.ObservationLog;
import org.facecert.observation.StepBegun;
import org.facecert.observation.StepEnded;
import org.facecert.observation.StepResult;
import org.facecert.probe.exposure.ReturnVisit;
import org.facecert.steps.RecordedWalk;
import org.facecert.steps.Rules;
import org.facecert.steps.Walking;
import org.facecert.verdict.Finding;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.Verdict;

/** Runs one scenario with the real steps as a run does, for tests of other rooms. */
public final class OneAttempt {

  private static final Clock STOPPED =
      Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);

  private static final String GLUE = "org.facecert.steps";

  private final Path features;
  private final CucumberRuntime cucumber = new CucumberRuntime(GLUE);

  public OneAttempt(Path features) {
    this.features = features;
  }

  /**
   * What came of it.
   *
   * @param bug set when the suite itself failed
   * @param steps that were begun with the phone, those of the control at the end left out
   */
  public record Came(
      Verdict verdict,
      Optional<Sentence> reason,
      List<Finding> findings,
      Optional<Throwable> bug,
      List<String> steps) {
    public Came {
      findings = List.copyOf(findings);
      steps = List.copyOf(steps);
    }
  }

  /**
   * @param feature path under the features folder
   * @param line of the scenario
   * @param later how it is gone on with where it waits for a later day
   */
  public Came run(
      String requirement,
      String feature,
      int line,
      Session session,
      Vault vault,
      AppUnderTest app,
      Worlds worlds,
      Rules rules,
      ReturnVisit later) {
    RequirementUsed used =
        new RequirementUsed(
            requirement,
            "",
            "",
            "",
            "",
            RequirementUsed.Chinese.NONE,
            "",
            "",
            "",
            feature,
            line,
            List.of());
    TestCase item = new TestCase(used, requirement, line, List.of(), "", Optional.empty());
    WalkProgress walked = new WalkProgress(STOPPED, Optional::empty, begun -> {});
    new Attempt(
            new Scenarios(worlds, GLUE, features),
            vault,
            app,
            s -> {},
            LabWatch.NOTHING,
            LabWatch.NOTHING,
            STOPPED)
        .run(new Walk("walk-01", "", List.of(item), 1), session, walked);
    WalkProgress.CaseResult result = Objects.requireNonNull(walked.results().get(item));
    byte[] log = new LogFormat(vault).write("walk-01", walked.log().observations());
    RecordedWalk walk = RecordedWalk.read(log, vault, statement -> rules);
    followsFromItsLog(item, result, walk);
    List<String> steps =
        walked.log().observations().steps().stream()
            .filter(StepBegun.class::isInstance)
            .map(begun -> ((StepBegun) begun).step())
            .filter(step -> !step.equals(Walking.CONTROL))
            .toList();
    Optional<Instant> due =
        result.findings().stream().map(Finding::due).flatMap(Optional::stream).findFirst();
    if (due.isPresent()) {
      LogJudge.Derived derived =
          later(item, new LaterDay(log, vault, app, rules), later, due.get());
      return new Came(derived.verdict(), derived.reason(), derived.findings(), result.bug(), steps);
    }
    return new Came(result.verdict(), result.reason(), result.findings(), result.bug(), steps);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record LaterDay(byte[] log, Vault vault, AppUnderTest app, Rules rules) {}

  /** As a run is gone on with when its time is over, by a laboratory that did nothing since. */
  private LogJudge.Derived later(TestCase item, LaterDay day, ReturnVisit visit, Instant due) {
    ObservationLog log = RecordedWalk.read(day.log(), day.vault(), s -> day.rules()).log();
    int read = log.size();
    Moment now = Moment.at(due.plusSeconds(60));
    log.add(n -> new StepBegun(n, Walking.REVISIT, now));
    visit.ask(
        new ReturnVisit.VisitedWalk(log, day.vault(), day.app().packageName()),
        () -> now,
        Map.of(
            "clock-jumps", "0",
            "originals-forgotten", "0",
            "removed-since", "0",
            "scanned-since", "0",
            "seen-again", "0"),
        true);
    log.add(n -> new StepEnded(n, Walking.REVISIT, new StepResult.Nothing(), now));
    byte[] written = new LogFormat(day.vault()).extended(day.log(), log.observations(), read);
    return new LogJudge(cucumber, features)
        .derive(
            item.requirement().feature(),
            item.line(),
            item.requirement().id(),
            "",
            RecordedWalk.read(written, day.vault(), s -> day.rules()));
  }

  /** Whoever has the log comes to the same verdict, in the same words, without a phone. */
  private void followsFromItsLog(TestCase item, WalkProgress.CaseResult result, RecordedWalk walk) {
    LogJudge.Derived derived =
        new LogJudge(cucumber, features)
            .derive(item.requirement().feature(), item.line(), item.requirement().id(), "", walk);
    assertThat(derived.verdict()).as("derived from the log").isEqualTo(result.verdict());
    assertThat(derived.reason()).as("derived from the log").isEqualTo(result.reason());
    assertThat(derived.findings()).as("derived from the log").isEqualTo(result.findings());
  }
}
