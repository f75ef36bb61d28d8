package org.facecert.catalogue;

import io.cucumber.messages.types.Background;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One rule of a feature with its scenarios. */
final class RuleReading {

  private static final Translation NONE = new Translation("", "", "", "", Map.of(), Map.of());

  private final String theme;
  private final List<Step> before;
  private final Rule rule;
  private final WaitingReasons waiting;
  private final RuleTags tags;
  private final RuleText text;
  private final List<ScenarioReading> readings = new ArrayList<>();

  /**
   * @param theme the feature's tag
   * @param before steps of the feature's backgrounds
   */
  RuleReading(String theme, List<Step> before, Rule rule, WaitingReasons waiting) {
    this.theme = theme;
    this.before = List.copyOf(before);
    this.rule = rule;
    this.waiting = waiting;
    this.tags = RuleTags.read(FeatureFile.names(rule.getTags()));
    this.text = RuleText.of(rule.getDescription());
    readScenarios();
  }

  private void readScenarios() {
    List<Step> steps = new ArrayList<>(before);
    for (RuleChild child : rule.getChildren()) {
      child.getBackground().map(Background::getSteps).ifPresent(steps::addAll);
      child
          .getScenario()
          .map(scenario -> new ScenarioReading(theme, tags, steps, scenario, waiting))
          .ifPresent(readings::add);
    }
  }

  Optional<String> id() {
    return tags.id();
  }

  String digest() {
    return text.digest(rule.getName());
  }

  List<ScenarioReading> readings() {
    return readings;
  }

  /** What is wrong with the rule as a whole. */
  List<Complaint> problems(Set<String> clauses) {
    List<Complaint> problems = new ArrayList<>(tags.problems(clauses));
    if (tags.id().isEmpty()) {
      return problems;
    }
    String name = "Rule " + tags.id().get();
    if (readings.isEmpty()) {
      reasonOf(name).ifPresent(problems::add);
    }
    if (mustSayWhatAPassProves() && (text.proves().isEmpty() || text.limits().isEmpty())) {
      problems.add(
          new Complaint(
              name + " can be run and does not say what a PASS proves and what it does not",
              "add paragraphs \""
                  + RuleText.PROVES
                  + " ...\" and \""
                  + RuleText.LIMITS
                  + " ...\""));
    }
    return problems;
  }

  /** What is wrong with the reason why a rule has no scenario. */
  private Optional<Complaint> reasonOf(String name) {
    Optional<String> reason = FeatureFile.firstLine(rule.getDescription());
    if (!tags.waiting() || reason.isEmpty()) {
      return Optional.of(
          new Complaint(
              name + " has no scenario and no reason why",
              "write one, or tag it @waiting and say in its first line what it waits for"));
    }
    return waiting.of(reason.get()).isEmpty()
        ? Optional.of(waiting.unknown(reason.get()))
        : Optional.empty();
  }

  /** A document never passes by itself: what an assessor's PASS proves is the same for all. */
  private boolean mustSayWhatAPassProves() {
    return readings.stream().anyMatch(r -> !r.waits())
        && tags.mode().filter(Mode.DOCUMENTARY::equals).isEmpty();
  }

  /**
   * @param file path of the feature in its folder
   */
  Requirement requirement(String file, TranslationFile chinese, StepWords stepWords) {
    List<ScenarioRef> scenarios = scenarios();
    String id = tags.id().orElseThrow();
    return new Requirement(
        id,
        rule.getName(),
        text,
        chinese
            .of(
                id,
                rule.getName(),
                text,
                scenarios.stream().map(ScenarioRef::name).toList(),
                steps(stepWords))
            .orElse(NONE),
        classification(),
        new Requirement.RulePlace(file, FeatureFile.line(rule.getLocation())),
        scenarios);
  }

  private Requirement.Classification classification() {
    return new Requirement.Classification(
        tags.severity().orElse(Severity.INFORMATION),
        tags.mode().orElse(Mode.DOCUMENTARY),
        tags.clauses(),
        theme.substring(FeatureFile.THEME.length()));
  }

  private Map<String, String> steps(StepWords words) {
    Map<String, String> steps = new LinkedHashMap<>();
    for (ScenarioReading reading : readings) {
      for (Step step : reading.steps()) {
        words.of(step).ifPresent(text -> steps.put(ScenarioReading.written(step), text));
      }
    }
    return steps;
  }

  private List<ScenarioRef> scenarios() {
    if (!readings.isEmpty()) {
      return readings.stream().map(ScenarioReading::scenario).toList();
    }
    return List.of(
        new ScenarioRef(
            rule.getName(),
            FeatureFile.line(rule.getLocation()),
            List.of(),
            FeatureFile.firstLine(rule.getDescription()).flatMap(waiting::of),
            tags.once(),
            Set.copyOf(FeatureFile.names(rule.getTags()))));
  }
}
