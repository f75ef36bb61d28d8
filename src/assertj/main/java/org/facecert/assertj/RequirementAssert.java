package org.facecert.assertj;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.RequirementVerdict;
import org.facecert.verdict.RollUp;
import org.facecert.verdict.Verdict;

/**
 * Assertions on one requirement: over all face functions that it was asked of, where the worst
 * verdict counts, or on one of them.
 */
public final class RequirementAssert extends AbstractAssert<RequirementAssert, RecordedEvaluation> {

  private static final Set<Verdict> OPEN =
      Set.of(Verdict.INCONCLUSIVE, Verdict.REVIEW, Verdict.NOT_TESTED);

  private final RequirementUsed requirement;
  private final List<RequirementVerdict> outcomes;
  private final Explanation explanation;

  RequirementAssert(
      RecordedEvaluation run, RequirementUsed requirement, List<RequirementVerdict> outcomes) {
    super(run, RequirementAssert.class);
    this.requirement = requirement;
    this.outcomes = outcomes;
    this.explanation = new Explanation(run);
  }

  /** On one face function alone, by its id in the statement. */
  public RequirementAssert forFunction(String id) {
    List<RequirementVerdict> of = outcomes.stream().filter(o -> o.function().equals(id)).toList();
    if (of.isEmpty()) {
      throw failure(
          "%s", requirement.id() + " was not asked of \"" + id + "\", but of " + functions());
    }
    return new RequirementAssert(actual, requirement, of);
  }

  /** PASS: looked at, and as required. NOT_APPLICABLE alone is no PASS. */
  public RequirementAssert passes() {
    return is(Set.of(Verdict.PASS), "PASS");
  }

  /** FAIL on at least one of the functions. */
  public RequirementAssert fails() {
    return is(Set.of(Verdict.FAIL), "FAIL");
  }

  /** Not decided: INCONCLUSIVE, REVIEW or NOT_TESTED, and no FAIL. */
  public RequirementAssert isOpen() {
    return is(OPEN, "open (INCONCLUSIVE, REVIEW or NOT_TESTED)");
  }

  /** NOT_APPLICABLE on all of the functions, by a rule of the programme. */
  public RequirementAssert isNotApplicable() {
    return is(Set.of(Verdict.NOT_APPLICABLE), "NOT_APPLICABLE");
  }

  /** A finding or reason that the verdict rests on holds these words, in the run's language. */
  public RequirementAssert saying(String words) {
    boolean said =
        outcomes.stream().flatMap(explanation::sentences).anyMatch(each -> each.contains(words));
    if (!said) {
      throw failure(
          "%s",
          title()
              + " was expected to say \""
              + words
              + "\", but says\n"
              + explanation.of(outcomes));
    }
    return this;
  }

  private RequirementAssert is(Set<Verdict> wanted, String name) {
    Verdict verdict = RollUp.ofOutcomes(outcomes);
    if (!wanted.contains(verdict)) {
      throw failure(
          "%s",
          title()
              + " was expected to be "
              + name
              + ", but is "
              + verdict
              + "\n"
              + explanation.of(outcomes));
    }
    return this;
  }

  private String title() {
    return requirement.id() + " (" + requirement.title() + ")";
  }

  private String functions() {
    return outcomes.stream()
        .map(o -> o.function().isEmpty() ? "the app as a whole" : o.function())
        .collect(Collectors.joining(", "));
  }
}
