package org.facecert.run;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.facecert.verdict.EvaluationFile;
import org.facecert.verdict.TestCaseResult;

/**
 * A scenario that was carried out for a function. Another edition's scenario of the same name but
 * with other steps is another one.
 */
public record ExecutedScenario(
    String requirement, String function, String scenario, List<String> steps) {

  public ExecutedScenario {
    steps = List.copyOf(steps);
  }

  static ExecutedScenario of(TestCaseResult item) {
    return new ExecutedScenario(item.requirement(), item.function(), item.scenario(), item.steps());
  }

  /** All of a recorded run. */
  public static Set<ExecutedScenario> in(EvaluationFile file) {
    Set<ExecutedScenario> all = new HashSet<>();
    file.forEachItem(item -> all.add(of(item)));
    return all;
  }
}
