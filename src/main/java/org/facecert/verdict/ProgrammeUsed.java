package org.facecert.verdict;

import java.util.List;

/** The programme that selected the requirements, and the thresholds it set. */
public record ProgrammeUsed(String id, String title, String edition, List<Parameter> parameters) {

  /**
   * @param source where the value comes from: a clause, or the suite's own rule
   */
  public record Parameter(String name, String value, String source) {}

  public ProgrammeUsed {
    parameters = List.copyOf(parameters);
  }
}
