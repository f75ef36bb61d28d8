package org.facecert.catalogue;

import java.util.List;
import java.util.Map;

/**
 * Which grade follows from which verdicts, once nothing is open any more.
 *
 * @param grades the best first; the last one is given whatever failed
 */
public record DecisionRule(List<Grade> grades) {

  public DecisionRule {
    grades = List.copyOf(grades);
    if (grades.isEmpty() || !grades.get(grades.size() - 1).unlimited()) {
      throw new IllegalArgumentException("the last grade must have no limit: " + grades);
    }
  }

  /**
   * The first grade all of whose limits hold.
   *
   * @param fails how many requirements of each severity failed
   */
  public Grade decide(Map<Severity, Integer> fails) {
    return grades.stream().filter(grade -> grade.allows(fails)).findFirst().orElseThrow();
  }
}
