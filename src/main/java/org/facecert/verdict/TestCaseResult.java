package org.facecert.verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facecert.catalogue.ReviewRule;
import org.facecert.evidence.Sentence;

/**
 * One scenario, run once, for one requirement and one face function.
 *
 * @param id unique in the run: requirement, scenario line, function, attempt
 * @param steps the Gherkin steps as written
 * @param function id of the face function; empty when the scenario runs once per app
 * @param walk the walk on which it was judged; empty when nothing was walked
 * @param attempt from 1
 * @param superseded an earlier attempt that a device fault had cut short; kept, but not counted
 * @param reason why there is a verdict without a finding: a device fault, our own bug, nothing to
 *     run yet; empty when findings speak
 * @param findings what the checks said
 * @param device name of the phone; empty when none was used
 * @param answers what assessors decided about it, in the order in which they did; what counts of
 *     them {@link Reviewed} says
 */
public record TestCaseResult(
    String id,
    String requirement,
    String scenario,
    String feature,
    int line,
    List<String> steps,
    String function,
    Optional<WalkUsed> walk,
    int attempt,
    boolean superseded,
    Verdict verdict,
    Optional<Sentence> reason,
    List<Finding> findings,
    String device,
    Instant started,
    Instant ended,
    Effort effort,
    List<Answer> answers) {

  public TestCaseResult {
    steps = List.copyOf(steps);
    findings = List.copyOf(findings);
    answers = List.copyOf(answers);
  }

  /**
   * What counts: the verdict, and where that is REVIEW and was answered by as many persons as it
   * takes, the worst of the answer and of what was found beside the question.
   *
   * @param rule how many persons that are
   */
  public Verdict counted(ReviewRule rule) {
    Optional<Verdict> answered = reviewed(rule).verdict();
    if (verdict != Verdict.REVIEW || answered.isEmpty()) {
      return verdict;
    }
    List<Verdict> all = new ArrayList<>();
    all.add(answered.get());
    findings.stream().map(Finding::verdict).filter(v -> v != Verdict.REVIEW).forEach(all::add);
    return Verdict.worst(all);
  }

  /** What the answers come to. */
  public Reviewed reviewed(ReviewRule rule) {
    return Reviewed.of(answers, rule);
  }

  /** From when on it can be gone on with, where it waits for a later day. */
  public Optional<Instant> due() {
    return verdict == Verdict.NOT_TESTED || verdict == Verdict.INCONCLUSIVE
        ? findings.stream().map(Finding::due).flatMap(Optional::stream).findFirst()
        : Optional.empty();
  }

  public TestCaseResult asSuperseded() {
    return with(true, answers);
  }

  public TestCaseResult answered(List<Answer> all) {
    return with(superseded, all);
  }

  private TestCaseResult with(boolean givenWay, List<Answer> all) {
    return new TestCaseResult(
        id,
        requirement,
        scenario,
        feature,
        line,
        steps,
        function,
        walk,
        attempt,
        givenWay,
        verdict,
        reason,
        findings,
        device,
        started,
        ended,
        effort,
        all);
  }
}
