package org.facecert.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.Exemption;
import org.facecert.catalogue.FunctionProfile;
import org.facecert.catalogue.Programme;
import org.facecert.catalogue.Requirement;
import org.facecert.catalogue.ReviewRule;
import org.facecert.catalogue.ScenarioRef;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Json;
import org.facecert.evidence.Sentence;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.Excluded;
import org.facecert.verdict.FunctionUsed;
import org.facecert.verdict.LeftOut;
import org.facecert.verdict.ProgrammeUsed;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.RequirementVerdict;
import org.facecert.verdict.RollUp;
import org.facecert.verdict.SuiteUsed;
import org.facecert.verdict.Verdict;

/**
 * A recorded run seen under another programme, without a phone. What that programme asks and the
 * run did not look at is not tested.
 */
public final class RunUnderProgramme {

  private final Catalogue catalogue;
  private final Programme programme;
  private final SuiteParts suite;

  /**
   * @param suite by whose features the run is seen now
   */
  public RunUnderProgramme(Catalogue catalogue, Programme programme, SuiteParts suite) {
    this.catalogue = catalogue;
    this.programme = programme;
    this.suite = suite;
  }

  /**
   * @param run a record that is whole
   * @throws BadSelection when the run was judged by other thresholds than the programme sets
   */
  public Evaluation of(RunFolder run) throws IOException {
    Plan plan = Json.strict().readValue(run.plan().toFile(), Plan.class);
    // an answer that one person gave does not count where the programme asks two, nor the other way
    Evaluation recorded = new Assembly(plan, run, programme.review()).fold(Long.MAX_VALUE);
    return of(recorded, ExecutedScenario.in(run.evaluation()));
  }

  /**
   * @param recorded whose answers are counted by as many persons as the programme asks, at least
   * @param ran the scenarios of the recorded run that were carried out to a verdict
   * @throws BadSelection when the run was judged by other thresholds than the programme sets
   */
  Evaluation of(Evaluation recorded, Set<ExecutedScenario> ran) {
    ReviewRule rule = recorded.programme().reviewRule();
    if (!rule.stricter(programme.review()).equals(rule)) {
      throw new BadSelection(
          "answers of the run were counted by fewer persons than the programme "
              + programme.id()
              + " asks");
    }
    SuiteUsed seenBy = seenBy(recorded.suite());
    ProgrammeUsed used = suite.used(programme, seenBy).reviewedBy(rule);
    mustAgree(recorded.programme(), used);
    List<FunctionProfile> functions =
        recorded.functions().stream().map(FunctionUsed::profile).toList();
    Map<String, RequirementUsed> known =
        recorded.requirements().stream()
            .collect(Collectors.toMap(RequirementUsed::id, Function.identity()));
    List<RequirementUsed> requirements = new ArrayList<>();
    List<RequirementVerdict> outcomes = new ArrayList<>();
    List<Excluded> excluded = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
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
      leftOut.addAll(leftOut(requirement, functions, ran));
    }
    List<RequirementVerdict> counted =
        outcomes.stream().map(outcome -> notBetter(outcome, leftOut)).toList();
    return new Evaluation(
        recorded.schema(),
        recorded.reportNumber(),
        recorded.started(),
        recorded.ended(),
        recorded.complete(),
        verdict(counted, leftOut),
        recorded.laboratory(),
        recorded.item(),
        recorded.statement(),
        recorded.functions(),
        used,
        recorded.selection(),
        recorded.devices(),
        recorded.tools(),
        requirements,
        counted,
        excluded,
        recorded.effort(),
        recorded.notes(),
        leftOut,
        seenBy,
        recorded.journal());
  }

  /**
   * What was altered when the run was made cannot be mended by looking at it through other files.
   */
  private SuiteUsed seenBy(SuiteUsed recorded) {
    SuiteUsed now = suite.of(programme);
    Set<String> altered = new LinkedHashSet<>(now.altered());
    recorded.altered().stream()
        .filter(path -> !path.startsWith("programmes/"))
        .forEach(altered::add);
    Map<String, Digest> digests = new HashMap<>(recorded.digests());
    digests.putAll(Map.of("programme", Objects.requireNonNull(now.digests().get("programme"))));
    return new SuiteUsed(recorded.version(), digests, List.copyOf(altered));
  }

  private void outcomes(
      Requirement requirement,
      List<FunctionProfile> functions,
      Evaluation recorded,
      List<RequirementVerdict> outcomes,
      List<Excluded> excluded) {
    List<RequirementVerdict> own =
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
  private RequirementVerdict waived(
      Requirement requirement, FunctionProfile function, Exemption exemption) {
    return new RequirementVerdict(
        requirement.id(),
        function.id(),
        Verdict.NOT_APPLICABLE,
        List.of(),
        Optional.of(new Waiver(programme.id(), exemption.reason()).sentence()));
  }

  private static RequirementVerdict of(
      List<RequirementVerdict> own, Requirement requirement, String function) {
    return own.stream()
        .filter(outcome -> outcome.function().equals(function))
        .findFirst()
        .orElseGet(
            () ->
                new RequirementVerdict(
                    requirement.id(),
                    function,
                    Verdict.NOT_TESTED,
                    List.of(),
                    Optional.of(Sentence.of("reason.not-recorded"))));
  }

  /** What the programme asks of the requirement and the run did not carry out. */
  private List<LeftOut> leftOut(
      Requirement requirement, List<FunctionProfile> functions, Set<ExecutedScenario> ran) {
    List<LeftOut> all = new ArrayList<>();
    leftOut(requirement, "", true, ran, "reason.not-recorded").ifPresent(all::add);
    for (FunctionProfile function : functions) {
      if (programme.looksAt(function)
          && programme.exemption(requirement.id(), function).isEmpty()) {
        leftOut(requirement, function.id(), false, ran, "reason.not-recorded").ifPresent(all::add);
      }
    }
    if (functions.stream().noneMatch(programme::looksAt)) {
      leftOut(requirement, "", false, Set.of(), "excluded.declaration").ifPresent(all::add);
    }
    return all;
  }

  private static Optional<LeftOut> leftOut(
      Requirement requirement,
      String function,
      boolean once,
      Set<ExecutedScenario> ran,
      String why) {
    List<String> names =
        requirement.scenarios().stream()
            .filter(scenario -> scenario.once() == once)
            .filter(
                s ->
                    !ran.contains(
                        new ExecutedScenario(requirement.id(), function, s.name(), s.steps())))
            .map(ScenarioRef::name)
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LeftOut(
                requirement.id(), Planner.title(requirement), function, names, Sentence.of(why)));
  }

  /** A scenario that was not run must not hide behind one that passed. */
  private static RequirementVerdict notBetter(RequirementVerdict outcome, List<LeftOut> leftOut) {
    boolean whole =
        leftOut.stream()
            .noneMatch(
                each ->
                    each.requirement().equals(outcome.requirement())
                        && each.function().equals(outcome.function()));
    return whole
        ? outcome
        : new RequirementVerdict(
            outcome.requirement(),
            outcome.function(),
            Verdict.worst(List.of(outcome.verdict(), Verdict.NOT_TESTED)),
            outcome.items(),
            outcome.reason().or(() -> Optional.of(Sentence.of("reason.scenarios-left-out"))));
  }

  private static Verdict verdict(List<RequirementVerdict> outcomes, List<LeftOut> leftOut) {
    Verdict verdict = RollUp.ofOutcomes(outcomes);
    return leftOut.isEmpty() ? verdict : Verdict.worst(List.of(verdict, Verdict.NOT_TESTED));
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
