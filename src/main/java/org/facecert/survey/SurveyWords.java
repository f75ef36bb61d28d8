package org.facecert.survey;

import org.facecert.verdict.Language;
import org.facecert.verdict.Verdict;
import org.facecert.verdict.Words;

/** What readings and surveys say, in one language. */
final class SurveyWords {

  private final Words own = Words.named("survey");
  private final Words reports = Words.named("report");
  private final Language language;

  SurveyWords(Language language) {
    this.language = language;
  }

  /** Items and states have their names from the reports. */
  String say(String key, Object... namesAndValues) {
    return (own.knows(key) ? own : reports).say(language, key, namesAndValues);
  }

  String verdict(Verdict verdict) {
    return reports.say(language, "verdict." + verdict);
  }
}
