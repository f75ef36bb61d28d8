package org.facecert.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.facecert.evidence.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MessagesTest {

  private final Messages words = Messages.ofFindings();

  /** What a record says, and what each part says besides. */
  static Stream<Messages> all() {
    return Stream.concat(
        Stream.of(Messages.ofFindings()), Messages.PARTS.stream().map(Messages::named));
  }

  @ParameterizedTest
  @MethodSource("all")
  void every_key_renders_in_every_language(Messages all) {
    assertThat(all.keys(OutputLanguage.ENGLISH)).isNotEmpty();
    for (OutputLanguage language : OutputLanguage.values()) {
      for (String key : all.keys(language)) {
        Map<String, String> values = new LinkedHashMap<>();
        all.placeholders(language, key).forEach(name -> values.put(name, "<" + name + ">"));
        String text = all.renderStrictly(new Sentence(key, values), language);
        assertThat(text).as(key).isNotBlank().doesNotContain("{", "}", "[[");
        values.values().forEach(value -> assertThat(text).as(key).contains(value));
      }
    }
  }

  @Test
  void each_key_belongs_to_the_record_or_to_one_part() {
    Set<String> parts = new TreeSet<>(Messages.ofFindings().keys(OutputLanguage.ENGLISH));
    for (String part : Messages.PARTS) {
      Messages.named(part)
          .keys(OutputLanguage.ENGLISH)
          .forEach(key -> assertThat(parts.add(part + "." + key)).as(key).isTrue());
    }

    assertThat(Messages.in("words").keys(OutputLanguage.ENGLISH)).isEqualTo(parts);
    assertThatThrownBy(() -> Messages.named("nobody"))
        .hasMessage(
            "\"nobody\" says nothing of its own; there are"
                + " [report, cli, service, catalogue, survey]");
  }

  /** No apostrophe, brace or number sign means anything in words that have no plural. */
  @Test
  void a_message_without_plurals_reads_as_it_stands_in_its_file() throws IOException {
    Messages all = Messages.in("words");
    for (OutputLanguage language : OutputLanguage.values()) {
      Properties file = new Properties();
      try (Reader reader =
          Files.newBufferedReader(
              WordsFiles.SHIPPED.resolve("words_" + language.tag() + ".properties"))) {
        file.load(reader);
      }
      for (String key : file.stringPropertyNames()) {
        String message = file.getProperty(key);
        if (!message.contains(", plural,")) {
          Map<String, String> values = new LinkedHashMap<>();
          String expected = message;
          for (String name : all.placeholders(language, key)) {
            values.put(name, "'{" + name + "}#");
            expected = expected.replace("{" + name + "}", "<" + name + ">");
          }
          String said =
              all.render(
                  new Sentence(key, values),
                  language,
                  v -> "<" + v.substring(2, v.length() - 2) + ">");
          assertThat(said).as(key).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void fills_the_values_in_and_never_looks_into_them() {
    Sentence sentence = Sentence.of("reason.own-bug", "fault", "{limit} $1 \\ {fault}");
    assertThat(words.render(sentence, OutputLanguage.ENGLISH))
        .isEqualTo(
            "The suite itself failed: {limit} $1 \\ {fault}. This says nothing about the app;"
                + " please report it.");
  }

  @Test
  void a_value_may_have_words_of_its_own_in_a_language() {
    Sentence sentence = Sentence.of("reason.waiting", "reason", "to come", "reason.zh", "尚未提供");
    assertThat(words.render(sentence, OutputLanguage.ENGLISH)).isEqualTo("Not tested: to come.");
    assertThat(words.render(sentence, OutputLanguage.CHINESE)).isEqualTo("未检测：尚未提供。");
  }

  @Test
  void a_value_of_a_closed_list_has_words_and_so_have_several_in_brackets() {
    Sentence one =
        Sentence.of("pm01.unclear", "function", "f", "ending", "BLOCKED", "last", "DONE");
    assertThat(words.render(one, OutputLanguage.CHINESE))
        .contains("（路径无法走通，")
        // the title of a screen is nobody's to translate
        .contains("“DONE”");
    assertThat(
            words
                .worded(
                    Sentence.of("wd03.fail.used", "again", "[DONE, BLOCKED]"),
                    OutputLanguage.ENGLISH)
                .values())
        .containsEntry("again", "the function succeeded, the way could not be followed");
    assertThat(
            words.worded(Sentence.of("x", "again", "[DONE, Me]"), OutputLanguage.CHINESE).values())
        .containsEntry("again", "[DONE, Me]");
  }

  @Test
  void a_sentence_within_another_is_said_in_the_same_language() {
    Sentence sentence =
        Sentence.of(
            "reason.device-fault",
            "fault",
            Sentence.of("event.screen", "number", 2, "title", "Me"));

    assertThat(words.renderStrictly(sentence, OutputLanguage.CHINESE))
        .isEqualTo("出现故障的是手机，而不是被测应用：界面 2：Me。不能据此评价被测应用。");
    assertThat(words.render(sentence, OutputLanguage.ENGLISH, value -> "<" + value + ">"))
        .startsWith("The phone, not the app, failed: screen <2>: <Me>. ");
  }

  @Test
  void a_missing_key_within_a_sentence_hides_neither() {
    Sentence sentence =
        Sentence.of("reason.device-fault", "fault", Sentence.of("no.such", "label", "Agree"));

    assertThat(words.render(sentence, OutputLanguage.ENGLISH))
        .startsWith("The phone, not the app, failed: [[no.such {label=Agree}]]. ");
    assertThatThrownBy(() -> words.renderStrictly(sentence, OutputLanguage.ENGLISH))
        .hasMessageStartingWith("no words for \"no.such\"");
  }

  @Test
  void a_placeholder_has_one_that_stands_for_it() {
    assertThatThrownBy(
            () ->
                new Sentence(
                    "reason.device-fault",
                    Map.of("fault", "gone"),
                    Map.of("fault", Sentence.of("event.fresh"))))
        .hasMessage("\"reason.device-fault\" has a value and a sentence for the same of [fault]");
  }

  @Test
  void a_missing_key_stays_visible_with_its_values() {
    assertThat(words.render(Sentence.of("no.such", "label", "Agree"), OutputLanguage.CHINESE))
        .isEqualTo("[[no.such {label=Agree}]]");
  }

  @Test
  void a_missing_value_stays_visible_with_the_others() {
    assertThat(words.render(Sentence.of("reason.device-fault"), OutputLanguage.ENGLISH))
        .isEqualTo("[[reason.device-fault {}]]");
  }

  @Test
  void the_strict_way_names_file_and_key() {
    assertThatThrownBy(() -> words.renderStrictly(Sentence.of("no.such"), OutputLanguage.CHINESE))
        .hasMessage(
            "no words for \"no.such\": add the key to"
                + " /org/facecert/words/words_zh.properties");
    assertThatThrownBy(() -> words.say(OutputLanguage.ENGLISH, "reason.device-fault"))
        .hasMessage(
            "/org/facecert/words/words_en.properties: \"reason.device-fault\" needs values for"
                + " [fault]");
  }
}
