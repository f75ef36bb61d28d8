package org.facecert.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.catalogue.yaml.StrictYaml;
import org.facecert.catalogue.yaml.YamlMap;
import org.facecert.catalogue.yaml.YamlValue;

/**
 * How the documents of a dossier are called, and by which words one sees what they speak of: {@code
 * features/dossier.yaml}.
 *
 * @param documents Chinese names by the English ones
 * @param subjectNames likewise
 * @param subjects patterns of words, English and Chinese together, by the subject's English name
 */
public record DossierWords(
    Map<String, String> documents,
    Map<String, String> subjectNames,
    Map<String, List<Pattern>> subjects) {

  static final String FILE = "dossier.yaml";

  public DossierWords {
    documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
    subjectNames = Collections.unmodifiableMap(new LinkedHashMap<>(subjectNames));
    subjects = Collections.unmodifiableMap(new LinkedHashMap<>(subjects));
  }

  /**
   * @param features the features folder
   * @throws InputErrors with all that is wrong in the file
   */
  public static DossierWords read(Path features) {
    StrictYaml yaml = StrictYaml.read(features.resolve(FILE));
    YamlMap root = yaml.root().onlyKeys("documents", "subjects");
    Map<String, String> documents = new LinkedHashMap<>();
    root.map("documents").forEach((key, value) -> documents.put(key.text(), value.text()));
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, List<Pattern>> subjects = new LinkedHashMap<>();
    root.map("subjects")
        .forEach(
            (key, value) -> {
              YamlMap map = value.map().onlyKeys("name", "en", "zh");
              names.put(key.text(), map.text("name"));
              subjects.put(key.text(), patterns(map));
            });
    yaml.check();
    return new DossierWords(documents, names, subjects);
  }

  /** Likewise; without names when there is no such file. */
  static DossierWords of(Path features) {
    return Files.exists(features.resolve(FILE))
        ? read(features)
        : new DossierWords(Map.of(), Map.of(), Map.of());
  }

  /** A document's name in both languages; its English alone where this file has no Chinese. */
  public Bilingual document(String name) {
    return new Bilingual(name, documents.getOrDefault(name, name));
  }

  /** A subject's name, likewise. */
  public Bilingual subject(String name) {
    return new Bilingual(name, subjectNames.getOrDefault(name, name));
  }

  private static List<Pattern> patterns(YamlMap map) {
    return Stream.concat(map.list("en").stream(), map.list("zh").stream())
        .map(YamlValue::text)
        .filter(words -> !words.isEmpty())
        .map(DossierWords::pattern)
        .toList();
  }

  private static Pattern pattern(String words) {
    String parts =
        Stream.of(words.split("\\*", -1))
            .map(part -> Pattern.quote(part.strip()).replace(" ", "\\E\\s+\\Q"))
            .collect(Collectors.joining("[^.。\\n]{0,40}?"));
    return Pattern.compile(parts, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /**
   * Where a text speaks of the subject first.
   *
   * @return the line, shortened; empty when it does not, or the subject is unknown
   */
  public Optional<String> quote(String subject, String text) {
    return subjects.getOrDefault(subject, List.of()).stream()
        .map(pattern -> pattern.matcher(text))
        .filter(matcher -> matcher.find())
        .min((a, b) -> Integer.compare(a.start(), b.start()))
        .map(found -> around(text, found.start(), found.end()));
  }

  private static String around(String text, int start, int end) {
    int from =
        Math.max(Math.max(0, start - 60), text.lastIndexOf('\n', Math.max(0, start - 1)) + 1);
    int line = text.indexOf('\n', end);
    int to = Math.min(line < 0 ? text.length() : line, end + 80);
    return text.substring(from, to).strip();
  }
}
