package org.facecert.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One language's rules, from a data file whose head explains its keys. */
record Pack(
    String language,
    Map<String, Pattern> words,
    Map<NoticeItem, List<Rule>> face,
    Map<NoticeItem, List<Rule>> general,
    Values values,
    Spelling spelling) {

  /** Where and how long. */
  record Values(
      Map<String, Pattern> places, Map<String, Pattern> units, Map<String, Pattern> numbers) {}

  /** Words of one region, and what the standard language writes for them. */
  record Spelling(Pattern regional, Map<String, String> standard) {}

  private static final Pattern NEVER = Pattern.compile("(?!)");

  static Pack read(String language) {
    return of(file(language));
  }

  /** What the pack's expressions, and those of its proofs, name in braces. */
  static Map<String, String> nouns(String language) {
    return file(language).map("nouns").alternatives();
  }

  private static PackFile file(String language) {
    String resource = resource(language);
    try (InputStream in = Pack.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no language pack " + resource);
      }
      byte[] yaml = in.readAllBytes();
      Object prepared = PreparedYaml.of(resource, yaml);
      return new PackFile(resource, prepared == null ? parsed(yaml) : prepared);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String resource(String language) {
    return "packs/" + language + ".yaml";
  }

  static Object parsed(byte[] yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return new Yaml(new SafeConstructor(options)).load(new String(yaml, StandardCharsets.UTF_8));
  }

  private static Pack of(PackFile plain) {
    plain.onlyKeys("language", "nouns", "words", "places", "units", "numbers", "regional", "items");
    PackFile file = plain.with(plain.map("nouns").alternatives());
    Map<String, String> standard = file.has("regional") ? file.map("regional").turned() : Map.of();
    Map<NoticeItem, List<Rule>> face = new EnumMap<>(NoticeItem.class);
    Map<NoticeItem, List<Rule>> general = new EnumMap<>(NoticeItem.class);
    PackFile items = file.map("items");
    for (NoticeItem item : NoticeItem.values()) {
      PackFile entry = items.map(item.key()).onlyKeys("except", "face", "general");
      face.put(item, rules(entry, "face"));
      general.put(item, rules(entry, "general"));
    }
    return new Pack(
        file.text("language"),
        file.map("words").patterns(),
        face,
        general,
        new Values(
            file.map("places").patterns(),
            file.map("units").patterns(),
            file.map("numbers").patterns()),
        new Spelling(anyOf(standard.keySet()), standard));
  }

  Map<String, Pattern> places() {
    return values.places();
  }

  Map<String, Pattern> units() {
    return values.units();
  }

  Map<String, Pattern> numbers() {
    return values.numbers();
  }

  Pattern regional() {
    return spelling.regional();
  }

  Map<String, String> standard() {
    return spelling.standard();
  }

  // the longest first, because the first that fits is taken
  private static Pattern anyOf(Set<String> words) {
    return words.isEmpty()
        ? NEVER
        : Pattern.compile(
            words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
  }

  private static List<Rule> rules(PackFile entry, String key) {
    List<Rule> rules = new ArrayList<>();
    for (PackFile rule : entry.maps(key)) {
      rule.onlyKeys("any", "unless", "under", "in", "sure");
      rules.add(
          new Rule(
              rule.pattern("any"),
              key.equals("face") ? optional(entry, "except") : null,
              optional(rule, "unless"),
              optional(rule, "under"),
              Rule.Reach.valueOf(rule.text("in", "passage").toUpperCase(Locale.ROOT)),
              rule.number("sure", 0.9)));
    }
    return rules;
  }

  private static @Nullable Pattern optional(PackFile rule, String key) {
    return rule.has(key) ? rule.pattern(key) : null;
  }

  /** Words of one kind; a kind that the language does not need finds nothing. */
  Pattern words(String kind) {
    @Nullable Pattern pattern = words.get(kind);
    return pattern == null ? NEVER : pattern;
  }

  boolean has(String kind, String sentence) {
    return words(kind).matcher(sentence).find();
  }
}
