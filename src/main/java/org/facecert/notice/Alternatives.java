package org.facecert.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Joins expressions into one that finds what any of them finds, sooner: an edge of a word, the
 * line's beginning, or a first letter that many alternatives ask for is asked for once. Which of
 * two alternatives is found at one place may change; where something is found does not.
 */
final class Alternatives {

  private static final Pattern NAMED =
      Pattern.compile("\\(\\?<[a-zA-Z]|\\(\\?[imsx]+\\)|\\\\[1-9]");
  private static final String EDGE = "\\b";

  private Alternatives() {}

  static String joined(List<String> expressions) {
    if (expressions.stream().anyMatch(each -> NAMED.matcher(each).find())) {
      return expressions.stream().map(each -> "(?:" + each + ")").collect(Collectors.joining("|"));
    }
    List<String> edge = new ArrayList<>();
    List<String> start = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    for (String expression : expressions) {
      for (String one : split(expression)) {
        if (one.startsWith(EDGE) && !quantified(one, EDGE.length())) {
          edge.add(one.substring(EDGE.length()));
        } else if (one.startsWith("^") && !quantified(one, 1)) {
          start.add(one.substring(1));
        } else {
          rest.add(one);
        }
      }
    }
    List<String> all = new ArrayList<>();
    if (!edge.isEmpty()) {
      all.add(EDGE + "(?:" + byFirst(edge) + ")");
    }
    if (!start.isEmpty()) {
      all.add("^(?:" + byFirst(start) + ")");
    }
    if (!rest.isEmpty()) {
      all.add(byFirst(rest));
    }
    return String.join("|", all);
  }

  /** Alternatives that begin with the same letter ask for it once. */
  private static String byFirst(List<String> alternatives) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (String one : alternatives) {
      boolean letter = !one.isEmpty() && Character.isLetter(one.charAt(0)) && !quantified(one, 1);
      groups
          .computeIfAbsent(letter ? one.substring(0, 1) : "", key -> new ArrayList<>())
          .add(letter ? one.substring(1) : one);
    }
    return groups.entrySet().stream()
        .map(
            group ->
                group.getKey().isEmpty()
                    ? String.join("|", group.getValue())
                    : group.getKey() + "(?:" + String.join("|", group.getValue()) + ")")
        .collect(Collectors.joining("|"));
  }

  private static boolean quantified(String one, int at) {
    return at < one.length() && "?*+{".indexOf(one.charAt(at)) >= 0;
  }

  /** At the marks between alternatives that stand in no brackets. */
  private static List<String> split(String expression) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    boolean letters = false;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '\\') {
        i++;
      } else if (letters) {
        letters = c != ']';
      } else if (c == '[') {
        letters = true;
      } else if (c == '(' || c == ')') {
        depth += c == '(' ? 1 : -1;
      } else if (c == '|' && depth == 0) {
        parts.add(expression.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(expression.substring(from));
    return parts;
  }
}
