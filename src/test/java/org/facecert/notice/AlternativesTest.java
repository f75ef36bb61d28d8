package org.facecert.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Joined alternatives find what each of them finds. */
final class AlternativesTest {

  private static final List<String> EXPRESSIONS =
      List.of(
          "\\bdelet|\\bdestroy",
          "^we (?:keep|store)\\b|\\bkept\\b",
          "[|(]x|a?b|(?<!not )erased",
          "c*d|\\b?e",
          "after (?:one|two) days");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "we store it", "it is deleted", "undeleted", "not erased", "erased", "ab", "b", "(x",
        "|x", "kept", "unkept", "so we store it", "after two days", "ccd", "e", "nothing"
      })
  void they_find_at_the_same_place(String text) {
    int first = text.length() + 1;
    for (String one : EXPRESSIONS) {
      Matcher m = Pattern.compile(one).matcher(text);
      first = Math.min(first, m.find() ? m.start() : first);
    }
    Matcher joined = Pattern.compile(Alternatives.joined(EXPRESSIONS)).matcher(text);
    assertThat(joined.find() ? joined.start() : text.length() + 1).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(?<name>a)|b", "(?m)^a|b", "(a)\\1|b"})
  void what_names_counts_or_sets_flags_stays_as_it_is(String expression) {
    assertThat(Alternatives.joined(List.of(expression, "c")))
        .isEqualTo("(?:" + expression + ")|(?:c)");
  }
}
