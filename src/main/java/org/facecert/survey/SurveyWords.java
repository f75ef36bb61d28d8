package org.facecert.survey;

import org.facecert.verdict.Verdict;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/** What readings and surveys say, in one language. */
final class SurveyWords {

  private final Messages own = Messages.named("survey");
  private final Messages reports = Messages.named("report");
  private final OutputLanguage language;

  SurveyWords(OutputLanguage language) {
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
