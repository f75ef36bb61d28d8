package org.facecert.survey;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.evidence.Plain;
import org.facecert.notice.NoticeItem;
import org.facecert.notice.NoticeReading;
import org.facecert.notice.Processing;
import org.facecert.survey.Survey.Known;
import org.facecert.words.OutputLanguage;

/** A survey in the terminal: how many say each item, and which. */
public final class SurveyTable {

  private static final int NAMES = 28;
  private static final int COUNTS = 14;
  private static final int BAR = 40;
  private static final int CELL = 3;

  private final PrintWriter out;
  private final SurveyWords words;

  public SurveyTable(PrintWriter out, OutputLanguage language) {
    this.out = out;
    this.words = new SurveyWords(language);
  }

  public void print(Survey survey) {
    out.println(counted(survey, words));
    out.println();
    out.println(" ".repeat(NAMES) + states(known -> words.say("notice.state." + known.key())));
    for (NoticeItem item : NoticeItem.values()) {
      out.println(
          Columns.fill(number(item) + " " + words.say("notice.item." + item.key()), NAMES)
              + states(known -> String.valueOf(survey.count(item, known)))
              + bar(survey, item));
    }
    out.println();
    out.println(" ".repeat(NAMES) + cells(item -> number(item).strip()));
    survey.notices().forEach(this::row);
    out.println(words.say("notice.legend"));
    survey.unread().forEach(this::troubles);
    survey.parts().forEach(this::troubles);
  }

  /** The survey in a sentence. */
  static String counted(Survey survey, SurveyWords words) {
    return words.say(
        "notice.counted",
        "all",
        survey.notices().size(),
        "unread",
        survey.unread().size(),
        "parts",
        survey.parts().size(),
        "mentioning",
        survey.mentioning(),
        "processing",
        survey.count(Processing.YES),
        "device",
        survey.count(Processing.DEVICE_ONLY),
        "third",
        survey.count(Processing.THIRD_PARTY_ONLY));
  }

  private void row(NoticeFile notice) {
    NoticeReading reading = notice.reading();
    String processing =
        reading == null ? "" : words.say("notice.processes." + reading.processesFace().key());
    out.println(
        Columns.fill(Plain.brief(notice.name()), NAMES)
            + cells(item -> sign(Survey.known(notice, item)))
            + processing);
  }

  private void troubles(NoticeFile notice) {
    out.println(
        Columns.fill(Plain.brief(notice.name()), NAMES)
            + Plain.brief(String.join("; ", notice.doubts())));
  }

  private static String states(java.util.function.Function<Known, String> text) {
    return Stream.of(Known.values())
        .map(known -> Columns.fill(text.apply(known), COUNTS))
        .collect(Collectors.joining());
  }

  private static String cells(java.util.function.Function<NoticeItem, String> text) {
    return Stream.of(NoticeItem.values())
        .map(item -> Columns.fill(text.apply(item), CELL))
        .collect(Collectors.joining());
  }

  private static String bar(Survey survey, NoticeItem item) {
    int all = Math.max(1, survey.notices().size());
    StringBuilder bar = new StringBuilder();
    int counted = 0;
    for (Known known : Known.values()) {
      counted += survey.count(item, known);
      bar.append(sign(known).repeat(Math.max(0, BAR * counted / all - bar.length())));
    }
    return bar.toString();
  }

  private static String number(NoticeItem item) {
    return "%2d".formatted(item.ordinal() + 1);
  }

  /** The sign of a state, for terminals without colours. */
  static String sign(Known known) {
    return switch (known) {
      case FACE -> "█";
      case GENERAL -> "▒";
      case ABSENT -> "·";
      case UNKNOWN -> "?";
    };
  }
}
