package org.facecert.report;

import java.util.List;
import org.facecert.verdict.ProgrammeUsed;

/** The figures by which the programme decides where the standards leave them open. */
final class Thresholds {

  private final ReportInput input;
  private final Html html;
  private final Speech speech;

  Thresholds(ReportInput input, Html html, Speech speech) {
    this.input = input;
    this.html = html;
    this.speech = speech;
  }

  void write() {
    List<ProgrammeUsed.Parameter> all = input.evaluation().programme().parameters();
    if (all.isEmpty()) {
      return;
    }
    html.open("section", "id", "thresholds");
    speech.element("h2", "thresholds.title");
    speech.element("p", "reading.thresholds");
    html.open("table", "class", "thresholds");
    all.forEach(this::row);
    html.close("table").close("section").line();
  }

  private void row(ProgrammeUsed.Parameter parameter) {
    html.open("tr").open("th", "scope", "row");
    speech.term("parameter", parameter.name());
    html.close("th").open("td").element("b", parameter.value()).close("td").open("td");
    if (parameter.sourceChinese().isBlank()) {
      speech.term("source", parameter.source());
    } else {
      speech.both(parameter.source(), parameter.sourceChinese());
    }
    html.close("td").close("tr").line();
  }
}
