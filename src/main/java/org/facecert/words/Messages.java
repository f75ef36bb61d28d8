package org.facecert.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.evidence.Sentence;

/**
 * Turns a {@link Sentence} into words: messages in ICU's notation with named values and plurals
 * (see {@link MessageTemplate}), one file per language, {@code
 * org/facecert/words/words_LANGUAGE.properties} in UTF-8, each parsed when it is first said. A
 * value that is itself said differently in a language stands beside the other under its name, a dot
 * and the language's tag; one of a closed list, such as how a walk ended, has words of its own
 * under {@code value.NAME.VALUE}.
 */
public final class Messages {

  private static final Pattern SEVERAL = Pattern.compile("\\[(.*)]", Pattern.DOTALL);

  private static final String FILE = "words";

  /** Those who say something of their own, each under its name as a prefix of its keys. */
  static final List<String> PARTS = List.of("report", "cli", "service", "catalogue", "survey");

  private final String file;
  private final String prefix;
  private final Predicate<String> spoken;

  /** Read when first spoken: most runs speak one language. */
  private final Map<OutputLanguage, Map<String, String>> messages = new ConcurrentHashMap<>();

  private final Map<OutputLanguage, Map<String, MessageTemplate>> parsed =
      new ConcurrentHashMap<>();

  private Messages(String file, String prefix, Predicate<String> spoken) {
    this.file = file;
    this.prefix = prefix;
    this.spoken = spoken;
  }

  /** All that a record says: sentences of findings, reasons, events, facts, faults. */
  public static Messages ofFindings() {
    return new Messages(FILE, "", key -> PARTS.stream().noneMatch(p -> key.startsWith(p + ".")));
  }

  /**
   * What a part of the suite says besides; its keys are known here without its name before them.
   *
   * @param part such as {@code report}
   */
  public static Messages named(String part) {
    if (!PARTS.contains(part)) {
      throw new IllegalArgumentException(
          "\"" + part + "\" says nothing of its own; there are " + PARTS);
    }
    return new Messages(FILE, part + ".", key -> true);
  }

  /** Of files beside the suite's own, for tests. */
  static Messages in(String file) {
    return new Messages(file, "", key -> true);
  }

  /**
   * Never throws: a finding whose words are missing must still be seen, so that its key and values
   * stand in their place between double square brackets.
   */
  public String render(Sentence sentence, OutputLanguage language) {
    return render(sentence, language, UnaryOperator.identity());
  }

  /**
   * Likewise.
   *
   * @param shown what becomes of each value where it is put in, such as a mark around it; which
   *     form of a plural is meant is seen from the value itself
   */
  public String render(Sentence sentence, OutputLanguage language, UnaryOperator<String> shown) {
    return said(sentence, language, shown)
        .orElseGet(
            () -> {
              Map<String, String> values = new LinkedHashMap<>(sentence.values());
              values.replaceAll((name, value) -> shown.apply(value));
              sentence
                  .parts()
                  .forEach((name, part) -> values.put(name, render(part, language, shown)));
              return "[[" + sentence.key() + " " + values + "]]";
            });
  }

  private Optional<String> said(
      Sentence sentence, OutputLanguage language, UnaryOperator<String> shown) {
    try {
      return Optional.of(
          strictly(sentence, language, shown, part -> render(part, language, shown)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * As {@link #render}, for tests and for texts of our own.
   *
   * @throws IllegalArgumentException naming the file and key when a key, or a value for a
   *     placeholder, is missing
   */
  public String renderStrictly(Sentence sentence, OutputLanguage language) {
    return strictly(
        sentence, language, UnaryOperator.identity(), part -> renderStrictly(part, language));
  }

  private String strictly(
      Sentence sentence,
      OutputLanguage language,
      UnaryOperator<String> shown,
      Function<Sentence, String> within) {
    MessageTemplate template = template(language, sentence.key());
    Set<String> missing = new TreeSet<>(template.names());
    missing.removeAll(sentence.values().keySet());
    missing.removeAll(sentence.parts().keySet());
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          path(language) + ": \"" + prefix + sentence.key() + "\" needs values for " + missing);
    }
    return template.fill(
        language,
        name -> value(name, sentence.values(), language),
        (name, value) -> {
          Sentence part = sentence.parts().get(name);
          return part == null ? shown.apply(value) : within.apply(part);
        });
  }

  /** Short for {@link #renderStrictly} with alternating names and values. */
  public String say(OutputLanguage language, String key, Object... namesAndValues) {
    return renderStrictly(Sentence.of(key, namesAndValues), language);
  }

  /** The same sentence with its values as they are said in the language. */
  public Sentence worded(Sentence sentence, OutputLanguage language) {
    Map<String, String> said = new LinkedHashMap<>();
    for (String name : sentence.values().keySet()) {
      if (!isTwin(name, sentence.values())) {
        said.put(name, value(name, sentence.values(), language));
      }
    }
    return sentence.with(said);
  }

  /** Whether it is but another value's form in a language. */
  private static boolean isTwin(String name, Map<String, String> values) {
    return Stream.of(OutputLanguage.values())
        .map(language -> "." + language.tag())
        .anyMatch(
            tag ->
                name.endsWith(tag)
                    && values.containsKey(name.substring(0, name.length() - tag.length())));
  }

  public boolean knows(String key) {
    return messagesIn(OutputLanguage.ENGLISH).containsKey(key);
  }

  public Set<String> keys(OutputLanguage language) {
    return Set.copyOf(messagesIn(language).keySet());
  }

  /** The names of the values that a key's message takes, in their order. */
  public Set<String> placeholders(OutputLanguage language, String key) {
    return template(language, key).names();
  }

  private Map<String, String> messagesIn(OutputLanguage language) {
    return messages.computeIfAbsent(language, this::ofThis);
  }

  private Map<String, String> ofThis(OutputLanguage language) {
    Map<String, String> own = new TreeMap<>();
    read(path(language))
        .forEach(
            (key, message) -> {
              if (key.startsWith(prefix) && spoken.test(key)) {
                own.put(key.substring(prefix.length()), message);
              }
            });
    return own;
  }

  private MessageTemplate template(OutputLanguage language, String key) {
    String message = messagesIn(language).get(key);
    if (message == null) {
      throw new IllegalArgumentException(
          "no words for \"" + prefix + key + "\": add the key to " + path(language));
    }
    return parsed
        .computeIfAbsent(language, spoken -> new ConcurrentHashMap<>())
        .computeIfAbsent(key, k -> parse(message, path(language), prefix + k));
  }

  private static MessageTemplate parse(String message, String path, String key) {
    try {
      return MessageTemplate.parse(message);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(path + ": \"" + key + "\": " + e.getMessage(), e);
    }
  }

  private String path(OutputLanguage language) {
    return "/org/facecert/words/" + file + "_" + language.tag() + ".properties";
  }

  private String value(String name, Map<String, String> values, OutputLanguage language) {
    String any = values.getOrDefault(name, "");
    String twin = values.get(name + "." + language.tag());
    return twin != null ? twin : listed(name, any, language).orElse(any);
  }

  /** The words of a value of a closed list, or of several in square brackets. */
  private Optional<String> listed(String name, String value, OutputLanguage language) {
    String prefix = "value." + name + ".";
    Matcher several = SEVERAL.matcher(value);
    List<String> keys = several.matches() ? List.of(several.group(1).split(", ")) : List.of(value);
    Map<String, String> all = messagesIn(language);
    return keys.stream().allMatch(key -> all.containsKey(prefix + key))
        ? Optional.of(
            keys.stream()
                .map(key -> all.getOrDefault(prefix + key, key))
                .collect(Collectors.joining(language.between())))
        : Optional.empty();
  }

  private static Map<String, String> read(String path) {
    Properties properties = new UniqueProperties(path);
    try (InputStream stream = Messages.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException(
            "the words file " + path + " is missing from the class path; build the suite again");
      }
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
    Map<String, String> all = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> all.put(key, properties.getProperty(key)));
    return all;
  }

  /** Properties files let a later line silently replace an earlier one; ours must not. */
  private static final class UniqueProperties extends Properties {
    private final String path;

    UniqueProperties(String path) {
      this.path = path;
    }

    @Override
    public synchronized Object put(Object key, Object value) {
      if (containsKey(key)) {
        throw new IllegalStateException(path + ": the key \"" + key + "\" stands there twice");
      }
      return super.put(key, value);
    }
  }
}
