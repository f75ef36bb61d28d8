package org.facecert.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.facecert.run.Evaluator;
import org.facecert.run.RunFolder;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.RequirementVerdict;
import org.facecert.verdict.Verdict;

/**
 * A run that has ended.
 *
 * @param folder of the run
 * @param bugs how often the suite itself failed
 * @param bugFolder where the stack traces of these are
 * @param reports the files a person would open, the HTML report first; none of a run that was
 *     stopped before its end
 */
public record EvaluatedRun(
    Path folder, Evaluation evaluation, int bugs, Path bugFolder, List<Path> reports) {

  public EvaluatedRun {
    reports = List.copyOf(reports);
  }

  static EvaluatedRun of(RunFolder folder, Evaluator.RunResult result, List<Path> reports) {
    return new EvaluatedRun(
        folder.path(), result.evaluation(), result.bugs(), folder.bugs(), reports);
  }

  /** Of every requirement and function, and the whole's: what was left out has no outcome. */
  public List<Verdict> verdicts() {
    List<Verdict> verdicts = new ArrayList<>(outcomes());
    verdicts.add(evaluation.verdict());
    return verdicts;
  }

  /** Of every requirement and function that was looked at. */
  List<Verdict> outcomes() {
    return evaluation.outcomes().stream().map(RequirementVerdict::verdict).toList();
  }
}
