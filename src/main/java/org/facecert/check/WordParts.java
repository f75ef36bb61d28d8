package org.facecert.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.screen.TextNormalization;

/**
 * What words do in a sentence, by parts whose words are data: NAME-xx.txt for each language, a part
 * and a regular expression on each line. All languages are read, because apps mix them.
 *
 * @param patterns for the normal form of a text
 */
record WordParts<P extends Enum<P>>(Map<P, Pattern> patterns) {

  private static final List<String> LANGUAGES = List.of("en", "zh");

  /** a sentence longer than that is read in pieces, so that no pattern runs for long */
  private static final int LONGEST = 400;

  private static final Pattern SENTENCES =
      Pattern.compile("[!?;。！？；\\n\\r]+|(?<!\\d)\\.|\\.(?!\\d)");

  /**
   * @param words as they stand
   * @param normal in simplified letters and normal form
   */
  record Said(String words, String normal) {}

  static <P extends Enum<P>> WordParts<P> read(String name, Class<P> parts) {
    Map<P, List<String>> read = new EnumMap<>(parts);
    for (String line : LANGUAGES.stream().flatMap(l -> lines(name + "-" + l + ".txt")).toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] two = line.split(" ", 2);
        read.computeIfAbsent(
                Enum.valueOf(parts, two[0].toUpperCase(Locale.ROOT)), p -> new ArrayList<>())
            .add("(?:" + two[1].strip() + ")");
      }
    }
    return new WordParts<>(
        read.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    e -> Pattern.compile(String.join("|", e.getValue())),
                    (one, other) -> one,
                    () -> new EnumMap<>(parts))));
  }

  private static Stream<String> lines(String name) {
    try (InputStream in = Objects.requireNonNull(WordParts.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Said> sentences(String text) {
    return SENTENCES
        .splitAsStream(text)
        .flatMap(WordParts::pieces)
        .map(words -> new Said(words.strip(), normal(words)))
        .filter(s -> !s.normal().isEmpty());
  }

  private static Stream<String> pieces(String sentence) {
    List<String> pieces = new ArrayList<>();
    for (int at = 0; at < sentence.length(); at += LONGEST) {
      pieces.add(sentence.substring(at, Math.min(sentence.length(), at + LONGEST)));
    }
    return pieces.stream();
  }

  static String normal(String words) {
    return TextNormalization.simplified(TextNormalization.text(words));
  }

  boolean has(P part, String normal) {
    return pattern(part).matcher(normal).find();
  }

  Stream<MatchResult> find(P part, String normal) {
    return pattern(part).matcher(normal).results();
  }

  Pattern pattern(P part) {
    return Objects.requireNonNull(patterns.get(part), part::name);
  }
}
