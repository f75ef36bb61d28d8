package org.facecert.verdict;

import java.util.Collection;
import java.util.Locale;

/** What a survey says of an indicator: no percentage of it counts what was not looked at. */
public enum IndicatorState {
  MET,
  NOT_MET,
  /** asked, given up, waiting or not looked at */
  OPEN,
  NOT_APPLICABLE;

  /**
   * The fold: one failure is a failure, one thing that is open leaves the rest open, and nothing at
   * all is open.
   */
  public static IndicatorState of(Collection<Verdict> verdicts) {
    Verdict worst = Verdict.worst(verdicts);
    return switch (worst) {
      case FAIL -> NOT_MET;
      case PASS, NOT_APPLICABLE -> verdicts.contains(Verdict.PASS) ? MET : NOT_APPLICABLE;
      case INCONCLUSIVE, REVIEW, NOT_TESTED -> OPEN;
    };
  }

  /** As tables and words write it: "not-met". */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
