package org.facecert.verdict;

import org.facecert.verdict.RunComparison.ComparisonResult;

/** Keys of the words in which a comparison is told, on the terminal and on its page alike. */
public final class ComparisonWords {

  private ComparisonWords() {}

  /** How the comparison ends. */
  public static String conclusion(ComparisonResult result) {
    return switch (result) {
      case NO_REGRESSION -> "compare.no-regression";
      case REGRESSION -> "compare.regression";
      case NOT_KNOWN -> "compare.not-known";
    };
  }

  /** What became of one result, in a word or two. */
  public static String change(ResultChange change) {
    return switch (change) {
      case FAILS -> "compare.change.fails";
      case FAILS_OTHERWISE -> "compare.change.fails-otherwise";
      case NOT_RUN -> "compare.change.not-run";
      case NOT_KNOWN -> "compare.change.not-known";
      case BETTER -> "compare.change.better";
      case ADDED -> "compare.change.added";
      case OTHER -> "compare.change.other";
      case SAME -> "compare.change.same";
    };
  }
}
