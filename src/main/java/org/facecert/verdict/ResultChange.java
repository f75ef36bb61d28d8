package org.facecert.verdict;

/** What became of one requirement on one function from one evaluation, A, to another, B. */
public enum ResultChange {
  /** FAIL in B, and none in A */
  FAILS,
  /** FAIL in both, and B says of it what A did not */
  FAILS_OTHERWISE,
  /** A looked, B did not: it was not selected, left out, or nothing was run for it */
  NOT_RUN,
  /** PASS or NOT_APPLICABLE in A; B looked and does not know */
  NOT_KNOWN,
  /** PASS or NOT_APPLICABLE in B, and not in A */
  BETTER,
  /** not in A, and no FAIL in B */
  ADDED,
  /** another difference, such as FAIL in A and REVIEW in B */
  OTHER,
  SAME;

  /**
   * Whether it is a regression.
   *
   * @param onlyFailures whether that B does not know is none
   */
  public boolean isRegression(boolean onlyFailures) {
    return switch (this) {
      case FAILS, FAILS_OTHERWISE, NOT_RUN -> true;
      case NOT_KNOWN -> !onlyFailures;
      case BETTER, ADDED, OTHER, SAME -> false;
    };
  }
}
