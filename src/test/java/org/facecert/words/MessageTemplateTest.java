package org.facecert.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MessageTemplateTest {

  private static final String TAPS =
      "It took {count, plural, =0 {no tap} one {# tap of {who}} other {# taps of {who}}}.";

  @ParameterizedTest
  @CsvSource({
    "0, It took no tap.",
    "1, It took 1 tap of X.",
    "2, It took 2 taps of X.",
    "1234, It took 1234 taps of X.",
    "1.5, It took 1.5 taps of X.",
    "many, It took many taps of X."
  })
  void a_plural_agrees_with_its_number_in_english(String count, String said) {
    assertThat(said(TAPS, OutputLanguage.ENGLISH, Map.of("count", count, "who", "X")))
        .isEqualTo(said);
  }

  @Test
  void chinese_has_one_form_for_all_numbers() {
    String taps = "点击{count, plural, other {#次}}";

    assertThat(said(taps, OutputLanguage.CHINESE, Map.of("count", "1"))).isEqualTo("点击1次");
    assertThat(said(taps, OutputLanguage.CHINESE, Map.of("count", "5"))).isEqualTo("点击5次");
  }

  @Test
  void hostile_values_are_put_in_as_they_are() {
    Map<String, String> values =
        Map.of("a", "{b} '{' # {c, plural, other {x}}", "b", "$1 \\ ''", "c", "1 or {a}");

    assertThat(said("{a}|{b}|{c, plural, one {one} other {#}}", OutputLanguage.ENGLISH, values))
        .isEqualTo("{b} '{' # {c, plural, other {x}}|$1 \\ ''|1 or {a}");
  }

  @Test
  void what_is_shown_may_be_marked_and_the_number_counts_all_the_same() {
    BinaryOperator<String> marked = (name, value) -> "<" + value + ">";

    assertThat(
            MessageTemplate.parse("{n, plural, one {# page} other {# pages}} of {n}")
                .fill(OutputLanguage.ENGLISH, name -> "1", marked))
        .isEqualTo("<1> page of <1>");
  }

  @Test
  void apostrophes_are_apostrophes_and_braces_can_be_quoted() {
    assertThat(said("the phone's '{'way'}' it's {a}", OutputLanguage.ENGLISH, Map.of("a", "b")))
        .isEqualTo("the phone's {way} it's b");
  }

  @Test
  void names_all_its_values_in_their_order() {
    assertThat(MessageTemplate.parse("{z} " + TAPS + " {a}").names())
        .containsExactly("z", "count", "who", "a");
  }

  @Test
  void says_what_is_wrong_with_a_message() {
    assertThatThrownBy(() -> MessageTemplate.parse("{count, plural, one {tap}}"))
        .hasMessageContaining("Missing 'other' keyword in plural pattern");
    assertThatThrownBy(() -> MessageTemplate.parse("open {brace"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("open {brace");
    assertThatThrownBy(() -> MessageTemplate.parse("{n, number, percent}"))
        .hasMessage("{n, ...} is none that is understood; write {n} or a plural of it");
    assertThatThrownBy(() -> MessageTemplate.parse("{n, plural, offset:1 one {a} other {b}}"))
        .hasMessage("{n, ...} is none that is understood; write {n} or a plural of it");
  }

  private static String said(String message, OutputLanguage language, Map<String, String> values) {
    return MessageTemplate.parse(message)
        .fill(language, name -> values.getOrDefault(name, "?"), (name, value) -> value);
  }
}
