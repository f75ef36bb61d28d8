package org.facecert.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.Exemption;
import org.facecert.catalogue.FunctionProfile;
import org.facecert.catalogue.Programme;
import org.facecert.catalogue.Requirement;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.Excluded;
import org.facecert.verdict.FunctionUsed;
import org.facecert.verdict.Outcome;
import org.facecert.verdict.ProgrammeUsed;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.RollUp;
import org.facecert.verdict.Sentence;
import org.facecert.verdict.Verdict;

/**
 * A recorded run seen under another programme, without a phone. What that programme asks and the
 * run did not look at is not tested.
 */
public final class UnderProgramme {

  private final Catalogue catalogue;
  private final Programme programme;

  public UnderProgramme(Catalogue catalogue, Programme programme) {
    this.catalogue = catalogue;
    this.programme = programme;
  }

  /**
   * @throws BadSelection when the run was judged by other thresholds than the programme sets
   */
  public Evaluation of(Evaluation recorded) {
    ProgrammeUsed used = ProgrammeUsed.of(programme);
    mustAgree(recorded.programme(), used);
    List<FunctionProfile> functions =
        recorded.functions().stream().map(FunctionUsed::profile).toList();
    Map<String, RequirementUsed> known =
        recorded.requirements().stream()
            .collect(Collectors.toMap(RequirementUsed::id, Function.identity()));
    List<RequirementUsed> requirements = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    List<Excluded> excluded = new ArrayList<>();
    Planner planner = new Planner(catalogue, programme, Optional.empty(), id -> true);
    for (Requirement requirement : catalogue.requirements()) {
      if (!programme.selects(requirement)) {
        excluded.add(Planner.notSelected(requirement, programme));
        continue;
      }
      requirements.add(
          Optional.ofNullable(known.get(requirement.id()))
              .orElseGet(() -> planner.used(requirement)));
      outcomes(requirement, functions, recorded, outcomes, excluded);
    }
    return new Evaluation(
        recorded.schema(),
        recorded.reportNumber(),
        recorded.started(),
        recorded.ended(),
        recorded.complete(),
        verdict(requirements, outcomes),
        recorded.laboratory(),
        recorded.item(),
        recorded.statement(),
        recorded.functions(),
        used,
        recorded.selection(),
        recorded.devices(),
        recorded.tools(),
        requirements,
        outcomes,
        excluded,
        recorded.effort(),
        recorded.notes(),
        recorded.journal());
  }

  private void outcomes(
      Requirement requirement,
      List<FunctionProfile> functions,
      Evaluation recorded,
      List<Outcome> outcomes,
      List<Excluded> excluded) {
    List<Outcome> own =
        recorded.outcomes().stream()
            .filter(outcome -> outcome.requirement().equals(requirement.id()))
            .toList();
    if (requirement.scenarios().stream().anyMatch(scenario -> scenario.once())) {
      outcomes.add(of(own, requirement, ""));
    }
    if (requirement.scenarios().stream().allMatch(scenario -> scenario.once())) {
      return;
    }
    for (FunctionProfile function : functions) {
      Optional<Exemption> exemption = programme.exemption(requirement.id(), function);
      if (!programme.looksAt(function)) {
        excluded.add(Planner.notLookedAt(requirement, programme, function));
      } else if (exemption.isPresent()) {
        outcomes.add(waived(requirement, function, exemption.get()));
      } else {
        outcomes.add(of(own, requirement, function.id()));
      }
    }
  }

  /** As a run under this programme would have it: whatever was found otherwise counts no more. */
  private Outcome waived(Requirement requirement, FunctionProfile function, Exemption exemption) {
    return new Outcome(
        requirement.id(),
        function.id(),
        Verdict.NOT_APPLICABLE,
        List.of(),
        Optional.of(new Waiver(programme.id(), exemption.reason()).sentence()));
  }

  private static Outcome of(List<Outcome> own, Requirement requirement, String function) {
    return own.stream()
        .filter(outcome -> outcome.function().equals(function))
        .findFirst()
        .orElseGet(
            () ->
                new Outcome(
                    requirement.id(),
                    function,
                    Verdict.NOT_TESTED,
                    List.of(),
                    Optional.of(Sentence.of("reason.not-recorded"))));
  }

  private static Verdict verdict(List<RequirementUsed> requirements, List<Outcome> outcomes) {
    Set<String> asked = outcomes.stream().map(Outcome::requirement).collect(Collectors.toSet());
    boolean whole = requirements.stream().allMatch(each -> asked.contains(each.id()));
    Verdict verdict = RollUp.ofOutcomes(outcomes);
    return whole ? verdict : Verdict.worst(List.of(verdict, Verdict.NOT_TESTED));
  }

  private void mustAgree(ProgrammeUsed recorded, ProgrammeUsed wanted) {
    Map<String, String> values =
        wanted.parameters().stream()
            .collect(
                Collectors.toMap(ProgrammeUsed.Parameter::name, ProgrammeUsed.Parameter::value));
    for (ProgrammeUsed.Parameter parameter : recorded.parameters()) {
      String other = values.getOrDefault(parameter.name(), parameter.value());
      if (!other.equals(parameter.value())) {
        throw new BadSelection(
            "the run was judged with "
                + parameter.name()
                + " = "
                + parameter.value()
                + ", the programme "
                + programme.id()
                + " sets "
                + other
                + ": evaluate the app anew with --programme "
                + programme.id());
      }
    }
  }
}
