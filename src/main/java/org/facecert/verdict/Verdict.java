package org.facecert.verdict;

import java.util.Collection;

/** Worst first: the order is the fold. */
public enum Verdict {
  FAIL,
  INCONCLUSIVE,
  REVIEW,
  NOT_TESTED,
  PASS,
  NOT_APPLICABLE;

  public static Verdict worst(Collection<Verdict> verdicts) {
    return verdicts.stream().min(Verdict::compareTo).orElse(NOT_TESTED);
  }
}
