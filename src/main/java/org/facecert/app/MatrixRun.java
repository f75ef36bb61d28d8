package org.facecert.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facecert.verdict.RequirementVerdict;
import org.facecert.verdict.Verdict;

/**
 * The runs of one app on several phones.
 *
 * @param folder of all of them
 * @param runs by the name of the phone, which is the name of the run's folder too
 * @param file where the verdicts stand beside each other
 */
public record MatrixRun(Path folder, Map<String, EvaluatedRun> runs, Path file) {

  public MatrixRun {
    runs = new LinkedHashMap<>(runs);
  }

  /**
   * One requirement for one face function, over all phones.
   *
   * @param function empty when the requirement is asked once per app
   * @param verdicts by phone; a phone that has none is not in it
   * @param same whether every phone has one, and the same
   */
  public record MatrixRow(
      String requirement, String function, Map<String, Verdict> verdicts, boolean same) {
    public MatrixRow {
      verdicts = new LinkedHashMap<>(verdicts);
    }
  }

  /** In the order of the first phone's evaluation. */
  public List<MatrixRow> rows() {
    Map<List<String>, Map<String, Verdict>> all = new LinkedHashMap<>();
    runs.forEach(
        (phone, run) -> {
          for (RequirementVerdict each : run.evaluation().outcomes()) {
            all.computeIfAbsent(
                    List.of(each.requirement(), each.function()), key -> new LinkedHashMap<>())
                .put(phone, each.verdict());
          }
        });
    List<MatrixRow> rows = new ArrayList<>();
    all.forEach(
        (key, found) -> rows.add(new MatrixRow(key.get(0), key.get(1), found, same(found))));
    return rows;
  }

  private boolean same(Map<String, Verdict> found) {
    Set<Verdict> distinct = new LinkedHashSet<>(found.values());
    return found.size() == runs.size() && distinct.size() == 1;
  }

  /** Whether no run was stopped before its end. */
  public boolean complete() {
    return runs.values().stream().allMatch(run -> run.evaluation().complete());
  }

  /** Of all runs. */
  public List<Verdict> verdicts() {
    return runs.values().stream().map(EvaluatedRun::verdicts).flatMap(Collection::stream).toList();
  }

  /** How often the suite itself failed. */
  public int bugs() {
    return runs.values().stream().mapToInt(EvaluatedRun::bugs).sum();
  }
}
