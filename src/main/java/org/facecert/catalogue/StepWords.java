package org.facecert.catalogue;

import io.cucumber.messages.types.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.catalogue.yaml.Problem;
import org.facecert.catalogue.yaml.Shown;
import org.facecert.catalogue.yaml.StrictYaml;
import org.facecert.catalogue.yaml.YamlValue;

/**
 * Every step of the features in Chinese: {@code steps.zh.yaml}. Steps are English because Cucumber
 * runs them; a report tells what was done in the language of its reader.
 */
final class StepWords {

  static final String FILE = "steps.zh.yaml";

  private static final Pattern NAME = Pattern.compile("\\{(document|subject)}");
  private static final Map<String, String> KEYWORDS =
      Map.of("Given", "假如", "When", "当", "Then", "那么", "And", "并且", "But", "但是");

  private record Entry(
      String written, Pattern pattern, List<String> names, String chinese, int line) {}

  private final Path file;
  private final List<Entry> entries = new ArrayList<>();
  private final Set<String> used = new LinkedHashSet<>();
  private Map<String, Map<String, String>> chinese = Map.of();

  StepWords(Path folder) {
    this.file = folder.resolve(FILE);
  }

  /**
   * Nothing when there is no such file: no step has Chinese then, which is told of each.
   *
   * @param words the names of documents and subjects that steps may hold
   * @throws InputErrors with all that is wrong in the file
   */
  void read(DossierWords words) {
    chinese = Map.of("document", words.documents(), "subject", words.subjectNames());
    if (!Files.exists(file)) {
      return;
    }
    StrictYaml yaml = StrictYaml.read(file);
    yaml.root().forEach((key, value) -> entries.add(entry(key, value)));
    yaml.check();
  }

  private static Entry entry(YamlValue key, YamlValue value) {
    String english = key.text();
    String translated = value.text();
    List<String> names = names(english);
    if (!Set.copyOf(names).equals(Set.copyOf(names(translated)))) {
      value.problem(
          "the Chinese of the step has other {names} than its English",
          "write in both the same of {document} and {subject}");
    }
    return new Entry(english, pattern(english), names, translated, key.line());
  }

  private static List<String> names(String text) {
    return NAME.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static Pattern pattern(String english) {
    StringBuilder pattern = new StringBuilder();
    int at = 0;
    for (MatchResult name : NAME.matcher(english).results().toList()) {
      pattern.append(Pattern.quote(english.substring(at, name.start()))).append("([^\"]*)");
      at = name.end();
    }
    return Pattern.compile(pattern.append(Pattern.quote(english.substring(at))).toString());
  }

  /** The step with its keyword; empty when nobody has translated it, or a name in it. */
  Optional<String> of(Step step) {
    return of(step.getKeyword().strip(), step.getText());
  }

  Optional<String> of(String keyword, String step) {
    return entries.stream()
        // most steps have no names in them and are found without a pattern
        .filter(entry -> !entry.names().isEmpty() || entry.written().equals(step))
        .flatMap(entry -> said(entry, step).stream())
        .findFirst()
        .map(text -> (KEYWORDS.getOrDefault(keyword, "") + " " + text).strip());
  }

  private Optional<String> said(Entry entry, String text) {
    Matcher matcher = entry.pattern().matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    used.add(entry.written());
    String said = entry.chinese();
    for (int i = 0; i < entry.names().size(); i++) {
      String name = entry.names().get(i);
      String known = chinese.getOrDefault(name, Map.of()).get(matcher.group(i + 1));
      if (known == null) {
        return Optional.empty();
      }
      said = said.replace("{" + name + "}", known);
    }
    return Optional.of(said);
  }

  Complaint missing(Step step) {
    List<String> known = entries.stream().map(Entry::written).toList();
    return new Complaint(
        "the step " + Shown.quoted(step.getText()) + " has no Chinese",
        Shown.nearest(step.getText(), known).map(n -> "did you mean " + n + "? ").orElse("")
            + "add it to "
            + FILE
            + ", and the documents and subjects that it names to dossier.yaml");
  }

  /**
   * For the features as they are shipped; a Rule that was lost is told by the coverage, not here.
   *
   * @throws InputErrors for each line that no step used
   */
  void checkUsed() {
    InputErrors.throwIfAny(
        entries.stream()
            .filter(entry -> !used.contains(entry.written()))
            .map(
                entry ->
                    new Problem(
                        file.toString(),
                        entry.line(),
                        1,
                        "no feature has the step " + Shown.quoted(entry.written()),
                        "drop the line"))
            .toList());
  }
}
