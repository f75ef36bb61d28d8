package org.facecert.scenarios;

import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import io.cucumber.java.en.Given;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.assertj.RecordedEvaluation;
import org.facecert.verdict.RollUp;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;
import org.opentest4j.TestAbortedException;

/**
 * Has the suite evaluate the scenario as {@code facecert evaluate} does, phone, reset, walk and
 * control experiment included, and tells JUnit what came of it. The steps that run are the suite's
 * own, in this process: a breakpoint in them holds.
 */
public final class EvaluatedScenario {

  @Before
  public void evaluate(Scenario scenario) throws IOException {
    Path run = new OneRequirement(requirement(scenario)).evaluate();
    RecordedEvaluation evaluation = RecordedEvaluation.in(run);
    List<TestCaseResult> items =
        evaluation.items().stream()
            .filter(item -> item.scenario().equals(scenario.getName()) && !item.superseded())
            .toList();
    tell(
        RollUp.ofItems(items, evaluation.evaluation().programme().reviewRule()),
        words(evaluation, items) + "\n  " + run.resolve("report.html"));
  }

  /** What a scenario says has been done when its steps are reached. */
  @Given("^.*$")
  public void done() {}

  /** As in the suite's report for JUnit: what could not be looked at is an error, no failure. */
  private static void tell(Verdict verdict, String words) {
    switch (verdict) {
      case PASS, NOT_APPLICABLE -> System.out.println(verdict + "\n" + words);
      case FAIL -> throw new AssertionError(verdict + "\n" + words);
      case INCONCLUSIVE -> throw new IllegalStateException(verdict + "\n" + words);
      case REVIEW, NOT_TESTED -> throw new TestAbortedException(verdict + "\n" + words);
    }
  }

  private static String words(RecordedEvaluation evaluation, List<TestCaseResult> items) {
    return items.stream()
        .flatMap(
            item ->
                Stream.concat(
                    item.reason().stream(), item.findings().stream().map(f -> f.sentence())))
        .map(sentence -> "  " + evaluation.say(sentence))
        .collect(Collectors.joining("\n"));
  }

  private static String requirement(Scenario scenario) {
    return scenario.getSourceTagNames().stream()
        .filter(tag -> tag.matches("@[A-Z]{2}-\\d{2}"))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException(scenario.getUri() + ": the rule has no number as tag"));
  }
}
