package org.facecert.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** Which named values tell how alike two faces are, or what a face is to a machine. */
final class ScoreNames {

  /** numbers that are no list of something else, and letters that are no word */
  private static final int FEWEST_NUMBERS = 16;

  private static final int SHORTEST_FEATURES = 64;

  /** a fraction with so many digits is no price and no share that a person is told */
  private static final Pattern FRACTION = Pattern.compile("0\\.\\d{3,}");

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?%?");

  private final List<String> numbers;
  private final List<String> features;

  private ScoreNames(List<String> lines) {
    numbers = names(lines, "number ");
    features = names(lines, "features ");
  }

  static ScoreNames shipped() {
    try (InputStream in =
        Objects.requireNonNull(ScoreNames.class.getResourceAsStream("score-names.txt"))) {
      return new ScoreNames(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(List<String> lines, String kind) {
    return lines.stream()
        .filter(line -> line.startsWith(kind))
        .map(line -> line.substring(kind.length()).strip())
        .toList();
  }

  /** A value of this kind under a name that says so. */
  boolean tells(AnswerFields.Field field) {
    return (isNamed(numbers, field.name()) && isNumber(field.value()))
        || (isNamed(features, field.name()) && isMuch(field.value()));
  }

  /** A value that may be one under a name that does not say so. */
  boolean mayTell(AnswerFields.Field field) {
    return !field.inText()
        && ((field.value().isValueNode() && FRACTION.matcher(field.value().asText()).matches())
            || (field.value().isArray() && isMuch(field.value())));
  }

  private static boolean isNamed(List<String> names, String name) {
    List<String> words =
        Arrays.stream(
                name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                    .toLowerCase(Locale.ROOT)
                    .split("[^\\p{L}]+"))
            .toList();
    return names.stream()
        .anyMatch(
            known -> words.contains(known) || (known.charAt(0) > '~' && name.contains(known)));
  }

  private static boolean isNumber(JsonNode value) {
    return value.isNumber()
        || (value.isTextual() && NUMBER.matcher(value.textValue().strip()).matches());
  }

  private static boolean isMuch(JsonNode value) {
    if (value.isTextual()) {
      return value.textValue().length() >= SHORTEST_FEATURES;
    }
    int numbers = 0;
    for (JsonNode element : value) {
      numbers += element.isNumber() ? 1 : 0;
    }
    return value.isArray() && numbers >= FEWEST_NUMBERS;
  }
}
