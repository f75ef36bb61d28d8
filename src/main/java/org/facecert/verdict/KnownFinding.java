package org.facecert.verdict;

import java.time.LocalDate;
import java.util.Set;

/**
 * An entry of a baseline: a finding that somebody knows of and takes for a while.
 *
 * @param function "" is the app as a whole
 * @param findings keys of the sentences that are known; a result that says another is not covered
 * @param until the last day on which it counts (UTC)
 * @param line of the file
 */
public record KnownFinding(
    String requirement,
    String function,
    Verdict verdict,
    Set<String> findings,
    String reason,
    LocalDate until,
    int line) {

  public KnownFinding {
    findings = Set.copyOf(findings);
  }

  /** Whether it is about this result as B has it; its date does not matter. */
  boolean covers(ComparedResult result) {
    return requirement.equals(result.requirement())
        && function.equals(result.function())
        && verdict == result.after().verdict()
        && findings.containsAll(result.after().keys());
  }

  boolean isExpired(LocalDate today) {
    return today.isAfter(until);
  }
}
