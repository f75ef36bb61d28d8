package org.facecert.run;

import java.util.List;

/** A recorded run is not as it was written: its files do not agree with each other. */
public final class BrokenRecord extends RuntimeException {

  private final transient List<String> problems;

  private static final int MOST = 20;

  /**
   * @param problems file, place and what is wrong there, one each
   */
  BrokenRecord(List<String> problems) {
    super(message(problems));
    this.problems = List.copyOf(problems);
  }

  /** File, place and what is wrong there, one each. */
  public List<String> problems() {
    return problems;
  }

  private static String message(List<String> problems) {
    String shown = String.join("\n", problems.subList(0, Math.min(MOST, problems.size())));
    String more =
        problems.size() > MOST ? "\nand " + (problems.size() - MOST) + " places more" : "";
    return shown
        + more
        + "\n"
        + "The record is not as it was written and nothing is made of it: bring back the files from"
        + " a copy, or start a new run.";
  }
}
