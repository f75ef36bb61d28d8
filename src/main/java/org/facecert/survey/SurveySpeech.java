package org.facecert.survey;

import java.util.EnumMap;
import java.util.Map;
import org.facecert.report.Html;
import org.facecert.words.OutputLanguage;

/** Says everything in every language at once; the style sheet shows one of them. */
final class SurveySpeech {

  private final Html html;
  private final Map<OutputLanguage, SurveyWords> words = new EnumMap<>(OutputLanguage.class);

  SurveySpeech(Html html) {
    this.html = html;
    for (OutputLanguage language : OutputLanguage.values()) {
      words.put(language, new SurveyWords(language));
    }
  }

  void say(String key, Object... namesAndValues) {
    words.forEach(
        (language, said) ->
            html.element(
                "span",
                said.say(key, namesAndValues),
                "class",
                language.tag(),
                "lang",
                language.tag()));
  }

  void element(String tag, String key, Object... namesAndValues) {
    html.open(tag);
    say(key, namesAndValues);
    html.close(tag).line();
  }

  void paragraph(String style, String key, Object... namesAndValues) {
    html.open("p", "class", style);
    say(key, namesAndValues);
    html.close("p").line();
  }

  /** What only a SurveyWords can put together. */
  void say(java.util.function.Function<SurveyWords, String> sentence) {
    words.forEach(
        (language, said) ->
            html.element(
                "span", sentence.apply(said), "class", language.tag(), "lang", language.tag()));
  }

  /** A word inside a picture. */
  void draw(String key, int x, int y) {
    words.forEach(
        (language, said) ->
            html.element(
                "text",
                said.say(key),
                "class",
                language.tag(),
                "lang",
                language.tag(),
                "x",
                String.valueOf(x),
                "y",
                String.valueOf(y)));
  }
}
