package org.facecert.catalogue;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Background;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.ParseError;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.Tag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.catalogue.yaml.Problem;
import org.facecert.catalogue.yaml.StrictYaml;
import org.facecert.files.InputFile;

/** Reads feature files: a {@code Rule} is a requirement. */
final class FeatureFile {

  static final String THEME = "@theme:";

  /** The parser puts line and column before its message. */
  private static final String AT = "^\\([0-9]+:[0-9]+\\): ";

  private final Path folder;
  private final Set<String> clauses;
  private final WaitingReasons waiting;
  private final StepWords stepWords;
  private final List<Problem> problems;
  private final List<Requirement> requirements = new ArrayList<>();
  private final Map<String, String> places = new HashMap<>();
  private final Map<Path, TranslationFile> translations = new LinkedHashMap<>();
  private final List<Problem> untranslated = new ArrayList<>();

  /**
   * @param clauses ids of the known ones
   * @param problems where to add what is wrong
   */
  FeatureFile(
      Path folder,
      Set<String> clauses,
      WaitingReasons waiting,
      StepWords stepWords,
      List<Problem> problems) {
    this.folder = folder;
    this.clauses = Set.copyOf(clauses);
    this.waiting = waiting;
    this.stepWords = stepWords;
    this.problems = problems;
  }

  /** In the order of reading. */
  List<Requirement> requirements() {
    return requirements;
  }

  /** A file as the parser has it, before anything is asked of it; or why it cannot be read. */
  record Parsed(Path file, List<Envelope> envelopes, Optional<String> unreadable) {}

  /** Touches nothing but the file, so that many can be parsed at once. */
  static Parsed parse(Path file) {
    try {
      GherkinParser parser =
          GherkinParser.builder().includeSource(false).includePickles(false).build();
      byte[] text = InputFile.read(file, StrictYaml.MOST_BYTES);
      return new Parsed(
          file, parser.parse(file.toUri().toString(), text).toList(), Optional.empty());
    } catch (IOException e) {
      return new Parsed(file, List.of(), Optional.of(String.valueOf(e.getMessage())));
    }
  }

  void read(Parsed parsed) {
    Path file = parsed.file();
    parsed
        .unreadable()
        .ifPresent(
            why ->
                problem(
                    file, new Location(1L, 1L), "the file cannot be read (" + why + ")", "look"));
    for (Envelope envelope : parsed.envelopes()) {
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
        .forEach(tag -> otherTag(file, feature, tag));
    children(file, feature, themes.get(0));
  }

  private void otherTag(Path file, Feature feature, String tag) {
    problem(
        file,
        feature.getLocation(),
        "the feature has the tag " + tag,
        "tag its rules; a feature has its theme alone");
  }

  private void children(Path file, Feature feature, String theme) {
    List<Step> before = new ArrayList<>();
    for (FeatureChild child : feature.getChildren()) {
      child.getBackground().map(Background::getSteps).ifPresent(before::addAll);
      child.getScenario().ifPresent(scenario -> outsideRules(file, scenario));
      child
          .getRule()
          .ifPresent(
              rule ->
                  rule(file, new RuleReading(theme, before, rule, waiting), rule.getLocation()));
    }
  }

  private void outsideRules(Path file, Scenario scenario) {
    problem(
        file,
        scenario.getLocation(),
        "the scenario belongs to no Rule",
        "put it under the Rule whose requirement it checks");
  }

  private void rule(Path file, RuleReading reading, Location at) {
    List<Complaint> complaints = reading.problems(clauses);
    complaints.forEach(complaint -> problem(file, at, complaint));
    for (ScenarioReading scenario : reading.readings()) {
      scenario.problems().forEach(complaint -> problem(file, scenario.location(), complaint));
    }
    if (reading.id().isEmpty()) {
      return;
    }
    String id = reading.id().get();
    String path = relative(file);
    String first = places.putIfAbsent(id, path + ":" + at.getLine());
    if (first != null) {
      problem(
          file,
          at,
          "requirement " + id + " stands twice, first in " + first,
          "give this Rule an id of its own");
    } else if (complaints.isEmpty()) {
      requirements.add(translated(file, reading, at, path));
    }
  }

  private Requirement translated(Path file, RuleReading reading, Location at, String path) {
    TranslationFile chinese = translations.computeIfAbsent(file, TranslationFile::beside);
    Requirement requirement = reading.requirement(path, chinese, stepWords);
    reading.readings().forEach(scenario -> stepsWithoutChinese(file, scenario));
    if (requirement.chinese().title().isEmpty()) {
      untranslated.add(
          new Problem(
              file.toString(),
              line(at),
              1,
              requirement.id() + " has no Chinese",
              "add it to "
                  + chinese.missing()
                  + " with english: \""
                  + reading.digest()
                  + "\", title, text and scenarios"));
    }
    return requirement;
  }

  private void stepsWithoutChinese(Path file, ScenarioReading scenario) {
    for (Step step : scenario.steps()) {
      if (stepWords.of(step).isEmpty()) {
        Problem problem = problemAt(file, step.getLocation(), stepWords.missing(step));
        // a background's step stands in several scenarios
        if (!untranslated.contains(problem)) {
          untranslated.add(problem);
        }
      }
    }
  }

  /**
   * @throws InputErrors with all that is wrong in the translations
   */
  void checkTranslations() {
    List<Problem> wrong = new ArrayList<>(untranslated);
    for (TranslationFile file : translations.values()) {
      try {
        file.check();
      } catch (InputErrors e) {
        wrong.addAll(e.problems());
      }
    }
    InputErrors.throwIfAny(wrong);
  }

  static List<String> names(List<Tag> tags) {
    return tags.stream().map(Tag::getName).toList();
  }

  static Optional<String> firstLine(String description) {
    return description.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst();
  }

  static int line(Location location) {
    return Math.toIntExact(location.getLine());
  }

  private String relative(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private void problem(Path file, Location at, String what, String cure) {
    problem(file, at, new Complaint(what, cure));
  }

  private void problem(Path file, Location at, Complaint complaint) {
    problems.add(problemAt(file, at, complaint));
  }

  private static Problem problemAt(Path file, Location at, Complaint complaint) {
    int column = Math.toIntExact(at.getColumn().orElse(1L));
    return new Problem(file.toString(), line(at), column, complaint.what(), complaint.cure());
  }
}
