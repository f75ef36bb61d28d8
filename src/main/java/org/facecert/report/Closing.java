package org.facecert.report;

import java.util.List;
import org.facecert.verdict.Verdict;

/** How to read it, how to check it, and where it ends. */
final class Closing {

  private final ReportInput input;
  private final Html html;
  private final Speech speech;

  Closing(ReportInput input, Html html, Speech speech) {
    this.input = input;
    this.html = html;
    this.speech = speech;
  }

  /**
   * @param cut whether pictures were left out
   */
  void write(boolean cut) {
    html.open("section", "id", "reading");
    speech.element("h2", "reading.title");
    html.open("dl", "class", "legend");
    for (Verdict verdict : Verdict.values()) {
      html.open("dt");
      speech.badge(verdict);
      html.close("dt").open("dd");
      speech.say("legend." + verdict.name());
      html.close("dd");
    }
    html.close("dl").line();
    for (String key :
        List.of(
            "reading.fold", "reading.law", "reading.clock", "reading.blackbox", "reading.masked")) {
      speech.element("p", key);
    }
    if (cut) {
      speech.element("p", "picture.cut", "class", "notice");
    }
    html.open("p");
    speech.say("reading.journal");
    html.text(" ").element("code", input.evaluation().journal().hex()).close("p");
    html.close("section").line();
    html.open("footer").open("p", "class", "end");
    speech.say("report.end", "number", input.evaluation().reportNumber());
    html.close("p").close("footer").line();
  }
}
