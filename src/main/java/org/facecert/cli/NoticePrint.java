package org.facecert.cli;

import java.io.PrintWriter;
import org.facecert.notice.ItemReading;
import org.facecert.notice.NoticeReading;

/** A reading for people, in the terminal. */
final class NoticePrint {

  private NoticePrint() {}

  static void print(NoticeFile notice, PrintWriter out) {
    NoticeReading reading = notice.reading();
    out.println(Screenplay.safe(notice.name()));
    if (reading == null) {
      out.println("  INCONCLUSIVE  " + Screenplay.safe(String.valueOf(notice.trouble())));
      return;
    }
    out.printf(
        "  mentions the face: %s; processes face information: %s%n",
        reading.mentionsFace() ? "yes" : "no", reading.processesFace().key());
    if (!reading.seemsWhole()) {
      out.println("  INCONCLUSIVE  this seems to be a part of a notice only: " + reading.gaps());
    }
    reading.items().values().forEach(item -> print(item, out));
    reading.promises().forEach(q -> out.println("  promise only         " + one(q.text())));
    reading.vagueReasons().forEach(q -> out.println("  vague reason         " + one(q.text())));
  }

  private static void print(ItemReading item, PrintWriter out) {
    String quote = item.findings().isEmpty() ? "" : one(item.findings().get(0).quote().text());
    out.printf(
        "  %-20s %-8s %3.0f %%  %s%n",
        item.item().key(), item.state().key(), item.confidence() * 100, quote);
    if (item.findings().isEmpty() && !item.doubtful().isEmpty()) {
      out.printf("  %-38sperhaps: %s%n", "", one(item.doubtful().get(0).quote().text()));
    }
  }

  private static String one(String text) {
    return Screenplay.safe(text.replaceAll("\\s+", " "));
  }
}
