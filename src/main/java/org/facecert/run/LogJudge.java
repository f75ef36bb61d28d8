package org.facecert.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.facecert.device.DeviceFault;
import org.facecert.evidence.Sentence;
import org.facecert.steps.NotOnThisWalk;
import org.facecert.steps.NotRecorded;
import org.facecert.steps.OtherBuild;
import org.facecert.steps.RecordedWalk;
import org.facecert.steps.World;
import org.facecert.verdict.Finding;
import org.facecert.verdict.RollUp;
import org.facecert.verdict.Verdict;

/** Judges a scenario on a recorded walk: the same steps, the same checks, and no phone. */
final class LogJudge {

  /** faults that make void what was found on the walk */
  private static final List<String> VOIDING =
      List.of(
          "reason.phone-control", "reason.phone-still", "reason.lab-service", "reason.clock-jump");

  /** faults that end a walk before its end */
  private static final List<String> END = List.of("reason.device-fault", "reason.time-limit");

  private final CucumberRuntime cucumber;
  private final Path features;

  LogJudge(CucumberRuntime cucumber, Path features) {
    this.cucumber = cucumber;
    this.features = features;
  }

  /**
   * What follows from the log.
   *
   * @param reason why there is a verdict without a finding, or beside them
   */
  record Derived(Verdict verdict, List<Finding> findings, Optional<Sentence> reason) {
    Derived {
      findings = List.copyOf(findings);
    }
  }

  /**
   * @param feature path under the features folder
   * @param line of the scenario
   * @param function id of the face function; empty for a scenario that runs once per app
   */
  Derived derive(String feature, int line, String requirement, String function, RecordedWalk walk) {
    World world;
    try {
      world = walk.world(requirement, function);
    } catch (NotRecorded e) {
      return broken(walk, List.of(), e);
    }
    CucumberRuntime.ScenarioEnd ending = cucumber.run(features.resolve(feature), line, world);
    return weighed(walk, world.findings(), ending);
  }

  /** What faults did to the walk they do to what is derived from it. */
  private static Derived weighed(
      RecordedWalk walk, List<Finding> findings, CucumberRuntime.ScenarioEnd ending) {
    Optional<Sentence> voiding = walk.fault(VOIDING);
    if (voiding.isPresent()) {
      return new Derived(Verdict.INCONCLUSIVE, List.of(), voiding);
    }
    if (ending.error().isPresent()) {
      return broken(walk, findings, ending.error().get());
    }
    if (ending.problem().isPresent()) {
      return inconclusive(findings, Attempt.ownBug(ending.problem().get()));
    }
    Optional<Sentence> silent =
        findings.isEmpty() ? Optional.of(Sentence.of("reason.no-finding")) : Optional.empty();
    return new Derived(RollUp.ofFindings(findings, Optional.empty()), findings, silent);
  }

  private static Derived broken(RecordedWalk walk, List<Finding> findings, Throwable error) {
    if (error instanceof OtherBuild other) {
      return inconclusive(List.of(), other.reason());
    }
    if (error instanceof NotRecorded missing) {
      return inconclusive(findings, walk.fault(END).orElseGet(missing::what));
    }
    if (error instanceof NotOnThisWalk other) {
      return inconclusive(findings, walk.fault(END).orElseGet(other::what));
    }
    return inconclusive(
        findings,
        error instanceof DeviceFault fault
            ? Attempt.deviceFault(fault)
            : Attempt.ownBug(String.valueOf(error)));
  }

  private static Derived inconclusive(List<Finding> findings, Sentence reason) {
    return new Derived(
        RollUp.ofFindings(findings, Optional.of(Verdict.INCONCLUSIVE)),
        findings,
        Optional.of(reason));
  }
}
