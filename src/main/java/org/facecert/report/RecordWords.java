package org.facecert.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.evidence.Sentence;
import org.facecert.verdict.Messages;
import org.facecert.verdict.OutputLanguage;

/**
 * Finds the sentence that an English text of the record was made from, so that it can be said in
 * another language. The record itself stays as it was written.
 */
final class RecordWords {

  private static final String VALUE = "(.*)";
  private static final String LISTED = "value.";

  private final Messages words = Messages.named("record");
  private final Map<Pattern, String> texts = new LinkedHashMap<>();

  RecordWords() {
    words.keys(OutputLanguage.ENGLISH).stream()
        .filter(key -> !key.startsWith(LISTED))
        .sorted((one, other) -> fixed(other) - fixed(one))
        .forEach(key -> texts.put(pattern(key), key));
  }

  Messages words() {
    return words;
  }

  /** What a piece of evidence is; empty when the text is none of ours. */
  Optional<Sentence> caption(String text) {
    return find("caption.", text);
  }

  /** A note on the run; empty likewise. */
  Optional<Sentence> note(String text) {
    return find("note.", text);
  }

  /** What was selected; empty likewise. */
  Optional<Sentence> selection(String text) {
    return find("selection.", text);
  }

  private Optional<Sentence> find(String prefix, String text) {
    for (Map.Entry<Pattern, String> each : texts.entrySet()) {
      Matcher matcher = each.getKey().matcher(text);
      if (each.getValue().startsWith(prefix) && matcher.matches()) {
        Map<String, String> values = new LinkedHashMap<>();
        int group = 1;
        for (String name : words.placeholders(OutputLanguage.ENGLISH, each.getValue())) {
          values.put(name, matcher.group(group++));
        }
        return Optional.of(new Sentence(each.getValue(), values));
      }
    }
    return Optional.empty();
  }

  /** The more fixed words a template has, the more it says: "tap X (refuses)" before "tap X". */
  private int fixed(String key) {
    return template(key).replaceAll("\\{[^}]*}", "").length();
  }

  private Pattern pattern(String key) {
    StringBuilder pattern = new StringBuilder();
    for (String part : template(key).split("(?=\\{)|(?<=})")) {
      pattern.append(part.startsWith("{") ? VALUE : Pattern.quote(part));
    }
    return Pattern.compile(pattern.toString(), Pattern.DOTALL);
  }

  private String template(String key) {
    Map<String, String> names = new LinkedHashMap<>();
    words
        .placeholders(OutputLanguage.ENGLISH, key)
        .forEach(name -> names.put(name, "{" + name + "}"));
    return words.renderStrictly(new Sentence(key, names), OutputLanguage.ENGLISH);
  }
}
