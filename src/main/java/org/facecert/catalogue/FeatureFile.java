package org.facecert.catalogue;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Background;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.ParseError;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.facecert.catalogue.yaml.Problem;

/** Reads feature files: a {@code Rule} is a requirement. */
final class FeatureFile {

  private static final String THEME = "@theme:";

  /** The parser puts line and column before its message. */
  private static final String AT = "^\\([0-9]+:[0-9]+\\): ";

  private final Path folder;
  private final Set<String> clauses;
  private final List<Problem> problems;
  private final List<Requirement> requirements = new ArrayList<>();
  private final Map<String, String> places = new HashMap<>();

  /**
   * @param clauses ids of the known ones
   * @param problems where to add what is wrong
   */
  FeatureFile(Path folder, Set<String> clauses, List<Problem> problems) {
    this.folder = folder;
    this.clauses = Set.copyOf(clauses);
    this.problems = problems;
  }

  /** In the order of reading. */
  List<Requirement> requirements() {
    return requirements;
  }

  void read(Path file) {
    byte[] text;
    try {
      text = Files.readAllBytes(file);
    } catch (IOException e) {
      problem(
          file, new Location(1L, 1L), "the file cannot be read (" + e.getMessage() + ")", "look");
      return;
    }
    GherkinParser parser =
        GherkinParser.builder().includeSource(false).includePickles(false).build();
    for (Envelope envelope : parser.parse(file.toUri().toString(), text).toList()) {
      envelope.getParseError().ifPresent(error -> unparsable(file, error));
      envelope
          .getGherkinDocument()
          .flatMap(GherkinDocument::getFeature)
          .ifPresent(feature -> feature(file, feature));
    }
  }

  private void unparsable(Path file, ParseError error) {
    problem(
        file,
        error.getSource().getLocation().orElse(new Location(1L, 1L)),
        "this is no Gherkin ("
            + firstLine(error.getMessage()).orElse("").replaceFirst(AT, "")
            + ")",
        "write Feature, Rule, Scenario, Given, When, Then");
  }

  private void feature(Path file, Feature feature) {
    List<String> tags = names(feature.getTags());
    List<String> themes = tags.stream().filter(tag -> tag.startsWith(THEME)).toList();
    if (themes.size() != 1) {
      problem(
          file,
          feature.getLocation(),
          "the feature has " + themes.size() + " themes",
          "tag it with one, such as @theme:withdrawal");
      return;
    }
    tags.stream()
        .filter(tag -> !tag.startsWith(THEME))
        .forEach(
            tag ->
                problem(
                    file,
                    feature.getLocation(),
                    "the feature has the tag " + tag,
                    "tag its rules; a feature has its theme alone"));
    List<Step> before = new ArrayList<>();
    for (FeatureChild child : feature.getChildren()) {
      child.getBackground().map(Background::getSteps).ifPresent(before::addAll);
      child
          .getScenario()
          .ifPresent(
              scenario ->
                  problem(
                      file,
                      scenario.getLocation(),
                      "the scenario belongs to no Rule",
                      "put it under the Rule whose requirement it checks"));
      child.getRule().ifPresent(rule -> rule(file, themes.get(0), before, rule));
    }
  }

  private void rule(Path file, String theme, List<Step> before, Rule rule) {
    RuleTags tags = RuleTags.read(names(rule.getTags()));
    tags.problems(clauses)
        .forEach(problem -> problem(file, rule.getLocation(), problem.what(), problem.cure()));
    if (tags.id().isEmpty()) {
      return;
    }
    String id = tags.id().get();
    String path = relative(file);
    String first = places.putIfAbsent(id, path + ":" + rule.getLocation().getLine());
    if (first != null) {
      problem(
          file,
          rule.getLocation(),
          "requirement " + id + " stands twice, first in " + first,
          "give this Rule an id of its own");
      return;
    }
    List<ScenarioRef> scenarios = scenarios(file, theme, before, rule, tags);
    if (scenarios.isEmpty()) {
      problem(
          file,
          rule.getLocation(),
          "Rule " + id + " has no scenario and no reason why",
          "write one, or tag it @waiting and say in its first line what it waits for");
      return;
    }
    requirements.add(
        new Requirement(
            id,
            rule.getName(),
            joined(rule.getDescription()),
            tags.severity().orElse(Severity.INFORMATION),
            tags.mode().orElse(Mode.DOCUMENTARY),
            tags.clauses(),
            theme.substring(THEME.length()),
            path,
            line(rule.getLocation()),
            scenarios));
  }

  private List<ScenarioRef> scenarios(
      Path file, String theme, List<Step> before, Rule rule, RuleTags tags) {
    List<Step> steps = new ArrayList<>(before);
    List<ScenarioRef> scenarios = new ArrayList<>();
    for (RuleChild child : rule.getChildren()) {
      child.getBackground().map(Background::getSteps).ifPresent(steps::addAll);
      child
          .getScenario()
          .map(scenario -> new ScenarioReading(theme, tags, steps, scenario))
          .ifPresent(
              reading -> {
                reading
                    .problems()
                    .forEach(p -> problem(file, reading.location(), p.what(), p.cure()));
                scenarios.add(reading.scenario());
              });
    }
    Optional<String> reason = firstLine(rule.getDescription());
    if (scenarios.isEmpty() && tags.waiting() && reason.isPresent()) {
      scenarios.add(
          new ScenarioRef(
              rule.getName(),
              line(rule.getLocation()),
              List.of(),
              reason,
              tags.once(),
              Set.copyOf(names(rule.getTags()))));
    }
    return scenarios;
  }

  static List<String> names(List<Tag> tags) {
    return tags.stream().map(Tag::getName).toList();
  }

  static Optional<String> firstLine(String description) {
    return description.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst();
  }

  /** Lines of a paragraph are joined, paragraphs kept apart. */
  private static String joined(String description) {
    return description
        .strip()
        .replaceAll("\\h*\\R\\h*\\R\\s*", "\n\n")
        .replaceAll("(?<!\\n)\\h*\\R\\h*(?!\\n)", " ");
  }

  static int line(Location location) {
    return Math.toIntExact(location.getLine());
  }

  private String relative(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private void problem(Path file, Location at, String what, String cure) {
    int column = Math.toIntExact(at.getColumn().orElse(1L));
    problems.add(new Problem(file.toString(), line(at), column, what, cure));
  }
}
