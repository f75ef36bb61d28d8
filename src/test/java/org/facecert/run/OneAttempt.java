package org.facecert.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.facecert.device.AppUnderTest;
import org.facecert.device.Session;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.observation.LogFormat;
import org.facecert.observation.StepBegun;
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
   */
  public Came run(
      String requirement,
      String feature,
      int line,
      Session session,
      Vault vault,
      AppUnderTest app,
      Worlds worlds,
      Rules rules) {
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
    followsFromItsLog(item, result, RecordedWalk.read(log, vault, statement -> rules));
    List<String> steps =
        walked.log().observations().steps().stream()
            .filter(StepBegun.class::isInstance)
            .map(begun -> ((StepBegun) begun).step())
            .filter(step -> !step.equals(Walking.CONTROL))
            .toList();
    return new Came(result.verdict(), result.reason(), result.findings(), result.bug(), steps);
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
