package org.facecert.verdict;

/**
 * One requirement on one face function in two evaluations.
 *
 * @param titleChinese "" where the record has none
 * @param function as recorded; "" is the app as a whole
 * @param before in A
 * @param after in B
 */
public record ComparedResult(
    String requirement,
    String title,
    String titleChinese,
    String function,
    ComparedSide before,
    ComparedSide after) {

  public ResultChange change() {
    if (after.verdict() == Verdict.FAIL) {
      return failing();
    }
    if (before.run() && !after.run()) {
      return ResultChange.NOT_RUN;
    }
    if (!before.run()) {
      return after.run() ? ResultChange.ADDED : ResultChange.SAME;
    }
    if (before.verdict() == after.verdict()) {
      return ResultChange.SAME;
    }
    if (before.isGood() && !after.isGood()) {
      return ResultChange.NOT_KNOWN;
    }
    return after.isGood() && !before.isGood() ? ResultChange.BETTER : ResultChange.OTHER;
  }

  private ResultChange failing() {
    if (before.verdict() != Verdict.FAIL) {
      return ResultChange.FAILS;
    }
    return before.keys().containsAll(after.keys())
        ? ResultChange.SAME
        : ResultChange.FAILS_OTHERWISE;
  }

  /** Whether both say yes or no. */
  boolean isKnownInBoth() {
    return before.isKnown() && after.isKnown();
  }
}
