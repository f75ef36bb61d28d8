package org.facecert.report;

import java.util.List;
import org.facecert.catalogue.Bilingual;
import org.facecert.evidence.Plain;
import org.facecert.evidence.Redaction;
import org.facecert.evidence.Sentence;
import org.facecert.verdict.Verdict;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/**
 * Says everything in every language at once; the style sheet shows one of them. Values are masked
 * and, because they may come from the app under test, set apart from the words around them.
 */
final class Speech {

  // private use characters, which Plain lets no value contain, mark where a value begins and ends
  private static final char VALUE = '\uE000';
  private static final char END = '\uE001';
  private static final int LONGEST_VALUE = 400;

  private final Html html;
  private final Redaction redaction;
  private final Messages own = Messages.named("report");
  private final Messages findings;
  private final boolean partial;
  private final List<OutputLanguage> languages;

  Speech(Html html, Messages findings, Redaction redaction) {
    this(html, findings, redaction, false);
  }

  /**
   * @param partial whether every section has to say that it is of a partial run
   */
  Speech(Html html, Messages findings, Redaction redaction, boolean partial) {
    this(html, findings, redaction, partial, List.of(OutputLanguage.values()));
  }

  /**
   * @param languages that everything is said in; paper has no switch
   */
  Speech(
      Html html,
      Messages findings,
      Redaction redaction,
      boolean partial,
      List<OutputLanguage> languages) {
    this.languages = List.copyOf(languages);
    this.partial = partial;
    this.html = html;
    this.findings = findings;
    this.redaction = redaction;
  }

  /** A text of the report's own. */
  void say(String key, Object... namesAndValues) {
    say(own, Sentence.of(key, namesAndValues), "span");
  }

  /** A text of the report's own with one value that has a form in each language. */
  void inOwnLanguage(String key, String name, Bilingual value) {
    for (OutputLanguage language : languages) {
      html.element(
          "span",
          own.say(language, key, name, value.in(language.tag())),
          "class",
          language.tag(),
          "lang",
          language.tag());
    }
  }

  /** The same as svg text. */
  void sayInPicture(String key, String x, String y, String anchor) {
    for (OutputLanguage language : languages) {
      html.element(
          "text",
          own.say(language, key),
          "class",
          language.tag(),
          "x",
          x,
          "y",
          y,
          "text-anchor",
          anchor);
    }
  }

  /** A text of the report's own in an element, e.g. a heading. */
  void element(String tag, String key, String... attributes) {
    html.open(tag, attributes);
    say(key);
    if (partial && (tag.equals("h1") || tag.equals("h2"))) {
      html.text(" ").open("span", "class", "mark");
      say("partial.mark");
      html.close("span");
    }
    html.close(tag);
  }

  /** A sentence of the record: what was found, what evidence shows, a note on the run. */
  void sentence(Sentence sentence) {
    say(findings, sentence, "span");
  }

  /** One language only, as plain text; for formats that have no switch. */
  static String plain(Messages words, Sentence sentence, OutputLanguage language) {
    return Plain.line(words.render(sentence, language), Plain.LONGEST);
  }

  /** A word of a closed list, e.g. a severity; shown as it is when the list does not know it. */
  void term(String list, String word) {
    String key = list + "." + word;
    if (own.knows(key)) {
      say(key);
    } else {
      html.foreign(redaction.mask(word));
    }
  }

  /**
   * Something that happened.
   *
   * @param longest as many characters are shown of each value
   */
  void event(Sentence words, int longest) {
    say(findings, words, "span", longest);
  }

  /** A fact's name or its value, as long as it is. */
  void fact(Sentence words) {
    say(findings, words, "span", Plain.LONGEST);
  }

  /** A text of the catalogue; its English alone where the record has no Chinese. */
  void demand(String english, String chinese) {
    if (chinese.isBlank()) {
      html.element("span", english, "lang", "en");
    } else {
      both(english, chinese);
    }
  }

  void both(Bilingual text) {
    both(text.english(), text.chinese());
  }

  void both(String english, String chinese) {
    for (OutputLanguage language : languages) {
      String said = language == OutputLanguage.CHINESE ? chinese : english;
      html.element("span", said, "class", language.tag(), "lang", language.tag());
    }
  }

  /** Text that the app under test may have chosen. */
  void foreign(String text) {
    html.foreign(redaction.mask(text));
  }

  /** The id of a face function; "" is the app as a whole. */
  void function(String function) {
    if (function.isEmpty()) {
      say("function.app");
    } else {
      foreign(function);
    }
  }

  void badge(Verdict verdict) {
    html.open("span", "class", "badge " + verdict.name());
    say("verdict." + verdict.name());
    html.close("span");
  }

  private void say(Messages words, Sentence sentence, String tag) {
    say(words, sentence, tag, LONGEST_VALUE);
  }

  private void say(Messages words, Sentence sentence, String tag, int longest) {
    for (OutputLanguage language : languages) {
      html.open(tag, "class", language.tag(), "lang", language.tag());
      pieces(words.render(sentence, language, value -> marked(value, longest)));
      html.close(tag);
    }
  }

  private String marked(String value, int longest) {
    return VALUE + Plain.line(Times.shorten(redaction.mask(value)), longest) + END;
  }

  private void pieces(String text) {
    int at = 0;
    while (at < text.length()) {
      int value = text.indexOf(VALUE, at);
      int end = text.indexOf(END, at);
      if (value < 0 || end < 0) {
        html.text(text.substring(at));
        return;
      }
      html.text(text.substring(at, value));
      html.foreign(text.substring(value + 1, end));
      at = end + 1;
    }
  }
}
