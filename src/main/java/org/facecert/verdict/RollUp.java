package org.facecert.verdict;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.catalogue.ReviewRule;

/** The pure fold from items to verdicts: the worst counts, nothing is ever set. */
public final class RollUp {

  private RollUp() {}

  /**
   * The verdict of the items of one requirement and function. Nothing at all is {@link
   * Verdict#NOT_TESTED}.
   *
   * @param rule how many persons an answer takes
   */
  public static Verdict ofItems(Collection<TestCaseResult> items, ReviewRule rule) {
    return Verdict.worst(
        items.stream()
            .filter(item -> !item.superseded() || item.verdict() == Verdict.FAIL)
            .map(item -> item.counted(rule))
            .toList());
  }

  /**
   * The verdict of one item.
   *
   * @param fault what kept the scenario from being carried out to its end; it can outweigh a PASS
   *     but never a FAIL
   */
  public static Verdict ofFindings(Collection<Finding> findings, Optional<Verdict> fault) {
    return Verdict.worst(
        Stream.concat(findings.stream().map(Finding::verdict), fault.stream()).toList());
  }

  public static Verdict ofOutcomes(Collection<RequirementVerdict> outcomes) {
    return Verdict.worst(outcomes.stream().map(RequirementVerdict::verdict).toList());
  }
}
