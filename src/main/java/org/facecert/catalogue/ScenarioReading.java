package org.facecert.catalogue;

import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One scenario under its rule. */
final class ScenarioReading {

  private static final Set<String> KNOWN = Set.of("@once", "@waiting");

  private final String theme;
  private final RuleTags rule;
  private final List<Step> before;
  private final Scenario scenario;
  private final WaitingReasons waiting;

  /**
   * @param theme the feature's tag
   * @param before steps of the backgrounds
   */
  ScenarioReading(
      String theme, RuleTags rule, List<Step> before, Scenario scenario, WaitingReasons waiting) {
    this.theme = theme;
    this.rule = rule;
    this.before = List.copyOf(before);
    this.scenario = scenario;
    this.waiting = waiting;
  }

  Location location() {
    return scenario.getLocation();
  }

  List<Complaint> problems() {
    List<Complaint> problems = new ArrayList<>();
    for (String tag : FeatureFile.names(scenario.getTags())) {
      if (!KNOWN.contains(tag)) {
        problems.add(
            new Complaint(
                "unknown tag " + tag + " at a scenario", "clauses are tagged at the Rule"));
      }
    }
    if (waits()) {
      reasonProblem().ifPresent(problems::add);
    }
    if (!scenario.getExamples().isEmpty()) {
      problems.add(
          new Complaint("the scenario has examples", "write each as a scenario with a name"));
    }
    if (scenario.getSteps().isEmpty()) {
      problems.add(new Complaint("the scenario has no step", "write Given, When, Then"));
    }
    return problems;
  }

  private Optional<Complaint> reasonProblem() {
    if (reason().isEmpty()) {
      return Optional.of(
          new Complaint(
              "the scenario waits for nothing", "say in its first line what it waits for"));
    }
    return reason().flatMap(waiting::of).isEmpty()
        ? Optional.of(waiting.unknown(reason().orElse("")))
        : Optional.empty();
  }

  ScenarioRef scenario() {
    boolean once = rule.once() || own().contains("@once");
    return new ScenarioRef(
        scenario.getName(),
        FeatureFile.line(scenario.getLocation()),
        steps().stream().map(ScenarioReading::written).toList(),
        waits() ? reason().flatMap(waiting::of) : Optional.empty(),
        once,
        tags(once));
  }

  private Set<String> tags(boolean once) {
    Set<String> tags = new LinkedHashSet<>();
    tags.add(theme);
    rule.ids().forEach(id -> tags.add("@" + id));
    rule.severities().forEach(severity -> tags.add("@" + severity.word()));
    rule.modes().forEach(mode -> tags.add("@" + mode.word()));
    rule.clauses().forEach(clause -> tags.add("@" + clause));
    if (once) {
      tags.add("@once");
    }
    if (waits()) {
      tags.add("@waiting");
    }
    if (rule.suiteRule()) {
      tags.add("@suite-rule");
    }
    return tags;
  }

  /** Those of backgrounds first. */
  List<Step> steps() {
    List<Step> steps = new ArrayList<>(before);
    steps.addAll(scenario.getSteps());
    return steps;
  }

  boolean waits() {
    return rule.waiting() || own().contains("@waiting");
  }

  private Optional<String> reason() {
    return FeatureFile.firstLine(scenario.getDescription());
  }

  private List<String> own() {
    return FeatureFile.names(scenario.getTags());
  }

  static String written(Step step) {
    return step.getKeyword() + step.getText();
  }
}
