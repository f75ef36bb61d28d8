package org.facecert.catalogue.coverage;

import org.facecert.catalogue.Mode;
import org.facecert.catalogue.Requirement;

/** How far a requirement has come. */
public enum CoverageState {
  /** at least one scenario comes to a verdict */
  EXECUTABLE,
  /** an assessor reads documents, whether the suite can lay them out yet or not */
  DOCUMENTARY,
  /** every scenario still waits for a part of the suite */
  WAITING;

  public static CoverageState of(Requirement requirement) {
    if (requirement.mode() == Mode.DOCUMENTARY) {
      return DOCUMENTARY;
    }
    boolean runs = requirement.scenarios().stream().anyMatch(s -> s.waiting().isEmpty());
    return runs ? EXECUTABLE : WAITING;
  }

  /** As the command line and the tables write it. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
