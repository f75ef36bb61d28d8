package org.facecert.report;

import java.util.List;
import org.facecert.verdict.DeclaredExemption;
import org.facecert.verdict.Evaluation;

/** The first page's warnings: what this report does not speak of although its programme does. */
final class Scope {

  private final ReportInput input;
  private final Html html;
  private final Speech speech;

  Scope(ReportInput input, Html html, Speech speech) {
    this.input = input;
    this.html = html;
    this.speech = speech;
  }

  void write() {
    Evaluation evaluation = input.evaluation();
    if (!evaluation.leftOut().isEmpty()) {
      html.open("p", "class", "notice partial");
      speech.say(
          "partial.notice",
          "count",
          evaluation.leftOut().stream().map(each -> each.requirement()).distinct().count());
      html.close("p").line();
    }
    if (!evaluation.suite().altered().isEmpty()) {
      altered(evaluation.suite().altered());
    }
    List<DeclaredExemption> declared = DeclaredExemption.in(evaluation);
    if (!declared.isEmpty()) {
      declared(declared);
    }
  }

  private void altered(List<String> files) {
    html.open("div", "class", "notice altered");
    speech.element("p", "altered.notice");
    html.open("ul");
    files.forEach(
        file -> {
          html.open("li");
          speech.foreign(file);
          html.close("li");
        });
    html.close("ul").close("div").line();
  }

  private void declared(List<DeclaredExemption> all) {
    html.open("div", "class", "notice declared");
    speech.element("p", "declared.notice");
    html.open("ul");
    for (DeclaredExemption each : all) {
      html.open("li");
      speech.foreign(each.function().id());
      html.text(" (");
      speech.term("kind", each.function().kind());
      html.text("): ").element("b", String.join(", ", each.requirements())).text(" · ");
      speech.sentence(each.why());
      html.close("li");
    }
    html.close("ul").close("div").line();
  }
}
