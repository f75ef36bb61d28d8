package org.facecert.verdict;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.facecert.catalogue.DecisionRule;
import org.facecert.catalogue.Grade;
import org.facecert.catalogue.Severity;

/**
 * What a programme's decision rule makes of an evaluation.
 *
 * @param grade empty as long as anything is open, and when nothing at all was found
 * @param open what has to be settled before there can be a grade
 * @param fails how many requirements of each severity failed
 */
public record Decision(Optional<Grade> grade, List<Open> open, Map<Severity, Integer> fails) {

  private static final Set<Verdict> OPEN =
      Set.of(Verdict.INCONCLUSIVE, Verdict.REVIEW, Verdict.NOT_TESTED);

  /**
   * @param function empty when the requirement is asked once per app, or of no function at all
   */
  public record Open(String requirement, String function, Verdict verdict) {
    private boolean concerns(String other, String its) {
      return requirement.equals(other) && function.equals(its);
    }
  }

  public Decision {
    open = List.copyOf(open);
    fails = Map.copyOf(fails);
  }

  /** Empty when the evaluation's programme gives no grades. */
  public static Optional<Decision> of(Evaluation evaluation) {
    return evaluation.programme().decision().map(rule -> of(evaluation, rule));
  }

  private static Decision of(Evaluation evaluation, DecisionRule rule) {
    List<Open> open = new ArrayList<>();
    Map<Severity, Integer> fails = new EnumMap<>(Severity.class);
    boolean found = false;
    for (RequirementUsed requirement : evaluation.requirements()) {
      List<RequirementVerdict> outcomes = outcomes(evaluation, requirement);
      open.addAll(open(requirement, outcomes));
      boolean failed = outcomes.stream().anyMatch(o -> o.verdict() == Verdict.FAIL);
      found |= failed || outcomes.stream().anyMatch(o -> o.verdict() == Verdict.PASS);
      if (failed) {
        fails.merge(severity(requirement), 1, Integer::sum);
      }
    }
    for (LeftOut each : evaluation.leftOut()) {
      if (open.stream().noneMatch(o -> o.concerns(each.requirement(), each.function()))) {
        open.add(new Open(each.requirement(), each.function(), Verdict.NOT_TESTED));
      }
    }
    // where nothing applied nothing was seen: that earns no grade
    Optional<Grade> grade =
        open.isEmpty() && found && evaluation.complete()
            ? Optional.of(rule.decide(fails))
            : Optional.empty();
    return new Decision(grade, open, fails);
  }

  private static List<RequirementVerdict> outcomes(
      Evaluation evaluation, RequirementUsed requirement) {
    return evaluation.outcomes().stream()
        .filter(outcome -> outcome.requirement().equals(requirement.id()))
        .toList();
  }

  private static List<Open> open(RequirementUsed requirement, List<RequirementVerdict> outcomes) {
    if (outcomes.isEmpty()) {
      return List.of(new Open(requirement.id(), "", Verdict.NOT_TESTED));
    }
    return outcomes.stream()
        .filter(outcome -> OPEN.contains(outcome.verdict()))
        .map(outcome -> new Open(requirement.id(), outcome.function(), outcome.verdict()))
        .toList();
  }

  private static Severity severity(RequirementUsed requirement) {
    return Severity.valueOf(requirement.severity().toUpperCase(Locale.ROOT));
  }
}
