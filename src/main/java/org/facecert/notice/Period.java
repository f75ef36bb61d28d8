package org.facecert.notice;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes a period of words in one way for all languages. */
final class Period {

  private static final String FIGURES = "零一二三四五六七八九";

  private Period() {}

  /**
   * "P6M", "PT24H", "15 working days"; as written when it is no number that we know.
   *
   * @param found with the groups n, the number, and u, the unit
   */
  static String normal(Matcher found, Map<String, Pattern> units, Map<String, Pattern> numbers) {
    int n = number(found.group("n"), numbers);
    String unit = key(found.group("u"), units);
    if (n < 0 || unit == null) {
      return found.group();
    }
    return switch (unit) {
      case "working_days" -> n + " working days";
      case "hours" -> "PT" + n + "H";
      case "minutes" -> "PT" + n + "M";
      case "weeks" -> "P" + n + "W";
      case "fortnights" -> "P" + 2 * n + "W";
      case "months" -> "P" + n + "M";
      case "years" -> "P" + n + "Y";
      default -> "P" + n + "D";
    };
  }

  private static int number(String words, Map<String, Pattern> numbers) {
    if (words.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Integer.parseInt(words);
    }
    String known = key(words, numbers);
    return known == null ? chinese(words) : Integer.parseInt(known);
  }

  private static int chinese(String words) {
    int sum = 0;
    int figure = 0;
    for (char c : words.replace('两', '二').toCharArray()) {
      if (c == '十' || c == '百') {
        sum += Math.max(1, figure) * (c == '十' ? 10 : 100);
        figure = 0;
      } else {
        figure = FIGURES.indexOf(c);
        if (figure < 0) {
          return -1;
        }
      }
    }
    return sum + figure;
  }

  private static @Nullable String key(String words, Map<String, Pattern> of) {
    return of.entrySet().stream()
        .filter(entry -> entry.getValue().matcher(words).matches())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }
}
