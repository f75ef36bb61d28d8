package org.facecert.survey;

import java.io.PrintWriter;
import java.util.List;
import org.facecert.evidence.Plain;
import org.facecert.notice.ItemReading;
import org.facecert.notice.NoticeItem;
import org.facecert.notice.NoticeReading;
import org.facecert.notice.Quote;
import org.facecert.verdict.Verdict;
import org.facecert.words.OutputLanguage;

/** A reading for people, in the terminal. */
public final class NoticeText {

  private static final int NAMES = 24;
  private static final int STATES = 14;

  private final PrintWriter out;
  private final SurveyWords words;

  public NoticeText(PrintWriter out, OutputLanguage language) {
    this.out = out;
    this.words = new SurveyWords(language);
  }

  public void print(NoticeFile notice) {
    NoticeReading reading = notice.reading();
    out.println(Plain.brief(notice.name()));
    if (reading == null) {
      notice.troubles().forEach(this::inconclusive);
      return;
    }
    out.println(
        "  "
            + words.say(
                reading.mentionsFace() ? "notice.mentions" : "notice.mentions-not",
                "processing",
                words.say("notice.processes." + reading.processesFace().key())));
    if (!notice.isWhole()) {
      inconclusive(words.say("notice.part", "why", String.join("; ", notice.doubts())));
    }
    reading.items().values().forEach(said -> print(notice, said));
    quotes("notice.promise", reading.promises());
    quotes("notice.vague", reading.vagueReasons());
  }

  private void inconclusive(String why) {
    out.println("  " + words.verdict(Verdict.INCONCLUSIVE) + "  " + Plain.brief(why));
  }

  private void print(NoticeFile notice, ItemReading said) {
    NoticeItem item = said.item();
    String state = words.say("notice.state." + Survey.known(notice, item).key());
    String quote = said.findings().isEmpty() ? "" : one(said.findings().get(0).quote());
    if (said.findings().isEmpty() && !said.doubtful().isEmpty()) {
      quote = words.say("notice.perhaps", "quote", one(said.doubtful().get(0).quote()));
    }
    out.println(
        "  "
            + Columns.fill(words.say("notice.item." + item.key()), NAMES)
            + Columns.fill(state, STATES)
            + "%3.0f %%  ".formatted(said.confidence() * 100)
            + quote);
  }

  private void quotes(String key, List<Quote> quotes) {
    quotes.forEach(quote -> out.println("  " + Columns.fill(words.say(key), NAMES) + one(quote)));
  }

  private static String one(Quote quote) {
    return Plain.brief(quote.text().replaceAll("\\s+", " "));
  }
}
