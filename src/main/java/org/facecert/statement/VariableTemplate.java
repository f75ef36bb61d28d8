package org.facecert.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An account's value as the statement writes it: {@code ${NAME}} stands for an environment
 * variable, {@code ${NAME:-text}} for the variable or else the text. As in a shell, an empty
 * variable counts as missing.
 */
final class VariableTemplate {

  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?}");

  private final String text;
  private final Variables environment;

  /**
   * @param environment what may be looked up
   */
  VariableTemplate(String text, Variables environment) {
    this.text = text;
    this.environment = environment;
  }

  /** Variables without a value or a default. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    Matcher matcher = VARIABLE.matcher(text);
    while (matcher.find()) {
      if (value(matcher) == null) {
        missing.add(matcher.group(1));
      }
    }
    return missing;
  }

  /** Variables that are set, but that the laboratory has not allowed. */
  List<String> refused() {
    return VARIABLE
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .filter(environment::refused)
        .toList();
  }

  /** Whether a "${" is left that is no variable. */
  boolean malformed() {
    return VARIABLE.matcher(text).replaceAll("").contains("${");
  }

  /**
   * @throws IllegalStateException when a variable has no value
   */
  String resolved() {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            match -> {
              String value = value(match);
              if (value == null) {
                throw new IllegalStateException(
                    "environment variable " + match.group(1) + " has vanished: set it again");
              }
              return Matcher.quoteReplacement(value);
            });
  }

  private @Nullable String value(MatchResult match) {
    String value = environment.value(match.group(1));
    return value == null || value.isEmpty() ? match.group(2) : value;
  }

  @Override
  public String toString() {
    return "a value that is not shown";
  }
}
