package org.facecert.run;

import io.cucumber.tagexpressions.Expression;
import io.cucumber.tagexpressions.TagExpressionException;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.facecert.catalogue.Bilingual;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.Clause;
import org.facecert.catalogue.FunctionProfile;
import org.facecert.catalogue.Programme;
import org.facecert.catalogue.Requirement;
import org.facecert.catalogue.ScenarioRef;
import org.facecert.catalogue.Translation;
import org.facecert.evidence.Sentence;
import org.facecert.verdict.Excluded;
import org.facecert.verdict.LeftOut;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.RequirementUsed.Chinese;
import org.facecert.verdict.RequirementUsed.ClauseServed;

/** Works out which scenarios are run for which face functions, and why the others are not. */
public final class Planner {

  private final Catalogue catalogue;
  private final Programme programme;
  private final Optional<Expression> tags;
  private final Predicate<String> wantedFunction;

  /**
   * @param tags keeps only scenarios whose tags fit; empty for all
   * @param wantedFunction ids of the face functions to look at
   */
  public Planner(
      Catalogue catalogue,
      Programme programme,
      Optional<String> tags,
      Predicate<String> wantedFunction) {
    this.catalogue = catalogue;
    this.programme = programme;
    this.tags = tags.map(Planner::parsed);
    this.wantedFunction = wantedFunction;
  }

  /**
   * @param functions the face functions that the app declares, in order
   */
  public Plan plan(List<FunctionProfile> functions) {
    List<TestCase> items = new ArrayList<>();
    List<Excluded> excluded = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (Requirement requirement : catalogue.requirements()) {
      if (programme.selects(requirement)) {
        add(requirement, functions, items, excluded);
        leftOut.addAll(leftOut(requirement, functions));
      } else {
        excluded.add(notSelected(requirement, programme));
      }
    }
    return new Plan(items, excluded, leftOut);
  }

  private void add(
      Requirement requirement,
      List<FunctionProfile> functions,
      List<TestCase> items,
      List<Excluded> excluded) {
    List<ScenarioRef> scenarios = requirement.scenarios().stream().filter(this::fits).toList();
    RequirementUsed used = used(requirement);
    scenarios.stream()
        .filter(ScenarioRef::once)
        .forEach(scenario -> items.add(item(used, scenario, "")));
    if (requirement.scenarios().stream().allMatch(ScenarioRef::once)) {
      return;
    }
    List<ScenarioRef> perFunction = scenarios.stream().filter(s -> !s.once()).toList();
    for (FunctionProfile function : functions) {
      if (!programme.looksAt(function)) {
        excluded.add(notLookedAt(requirement, programme, function));
      } else if (wantedFunction.test(function.id())) {
        Optional<Waiver> waiver = waiver(requirement, function);
        perFunction.forEach(
            scenario -> items.add(item(used, scenario, function.id()).waived(waiver)));
      }
    }
  }

  /** What the programme asks of the requirement and this plan does not. */
  private List<LeftOut> leftOut(Requirement requirement, List<FunctionProfile> functions) {
    List<LeftOut> all = new ArrayList<>();
    List<ScenarioRef> unfit = requirement.scenarios().stream().filter(s -> !fits(s)).toList();
    leftOut(requirement, "", unfit, ScenarioRef::once, "excluded.tags").ifPresent(all::add);
    for (FunctionProfile function : functions) {
      if (programme.looksAt(function)) {
        boolean wanted = wantedFunction.test(function.id());
        leftOut(
                requirement,
                function.id(),
                wanted ? unfit : requirement.scenarios(),
                scenario -> !scenario.once(),
                wanted ? "excluded.tags" : "excluded.function")
            .ifPresent(all::add);
      }
    }
    if (functions.stream().noneMatch(programme::looksAt)) {
      // no declared function is of a kind that the programme looks at: nobody has looked
      leftOut(requirement, "", requirement.scenarios(), s -> !s.once(), "excluded.declaration")
          .ifPresent(all::add);
    }
    return all;
  }

  private static Optional<LeftOut> leftOut(
      Requirement requirement,
      String function,
      List<ScenarioRef> scenarios,
      Predicate<ScenarioRef> concerned,
      String why) {
    List<String> names = scenarios.stream().filter(concerned).map(ScenarioRef::name).toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LeftOut(requirement.id(), title(requirement), function, names, Sentence.of(why)));
  }

  static Bilingual title(Requirement requirement) {
    return new Bilingual(requirement.title(), requirement.chinese().title());
  }

  static Excluded notSelected(Requirement requirement, Programme programme) {
    return new Excluded(
        requirement.id(),
        "",
        Sentence.of(
            "excluded.programme",
            "programme",
            programme.title().english(),
            "programme.zh",
            programme.title().chinese()));
  }

  static Excluded notLookedAt(
      Requirement requirement, Programme programme, FunctionProfile function) {
    return new Excluded(
        requirement.id(),
        function.id(),
        Sentence.of(
            "excluded.class",
            "programme",
            programme.title().english(),
            "programme.zh",
            programme.title().chinese(),
            "class",
            function.scenarioClass().word()));
  }

  private Optional<Waiver> waiver(Requirement requirement, FunctionProfile function) {
    return programme
        .exemption(requirement.id(), function)
        .map(rule -> new Waiver(programme.id(), rule.reason()));
  }

  private boolean fits(ScenarioRef scenario) {
    return tags.map(expression -> expression.evaluate(List.copyOf(scenario.tags()))).orElse(true);
  }

  private static TestCase item(RequirementUsed requirement, ScenarioRef scenario, String function) {
    return new TestCase(
        requirement,
        scenario.name(),
        scenario.line(),
        scenario.steps(),
        function,
        scenario.waiting());
  }

  RequirementUsed used(Requirement requirement) {
    return new RequirementUsed(
        requirement.id(),
        requirement.title(),
        requirement.text(),
        requirement.proves(),
        requirement.limits(),
        chinese(requirement.chinese()),
        requirement.theme(),
        requirement.severity().word(),
        requirement.mode().word(),
        requirement.feature(),
        requirement.line(),
        catalogue.clausesOf(requirement).stream().map(Planner::served).toList());
  }

  private static Chinese chinese(Translation translation) {
    return new Chinese(
        translation.title(),
        translation.text(),
        translation.proves(),
        translation.limits(),
        translation.scenarios(),
        translation.steps());
  }

  private static ClauseServed served(Clause clause) {
    return new ClauseServed(
        clause.id(),
        clause.document().title().english(),
        clause.document().title().chinese(),
        clause.number().english(),
        clause.number().chinese(),
        clause.numberConfirmed(),
        clause.force().name(),
        clause.force().isLaw(),
        clause.text().english(),
        clause.text().chinese());
  }

  private static Expression parsed(String tags) {
    try {
      return TagExpressionParser.parse(tags);
    } catch (TagExpressionException e) {
      throw new BadSelection(
          "--tags "
              + tags
              + ": this is no tag expression ("
              + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
              + "); write for example \"@SC-02 or @theme:refusal\"",
          e);
    }
  }
}
