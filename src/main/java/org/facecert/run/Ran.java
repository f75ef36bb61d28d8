package org.facecert.run;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.facecert.verdict.EvaluationFile;
import org.facecert.verdict.ItemResult;

/**
 * A scenario that was carried out for a function. Another edition's scenario of the same name but
 * with other steps is another one.
 */
public record Ran(String requirement, String function, String scenario, List<String> steps) {

  public Ran {
    steps = List.copyOf(steps);
  }

  static Ran of(ItemResult item) {
    return new Ran(item.requirement(), item.function(), item.scenario(), item.steps());
  }

  /** All of a recorded run. */
  public static Set<Ran> in(EvaluationFile file) {
    Set<Ran> all = new HashSet<>();
    file.forEachItem(item -> all.add(of(item)));
    return all;
  }
}
