package org.facecert.report;

import java.util.Optional;
import org.facecert.catalogue.Bilingual;
import org.facecert.catalogue.Grade;
import org.facecert.catalogue.Severity;
import org.facecert.verdict.Decision;
import org.facecert.verdict.ProgrammeUsed;

/** What the programme's decision rule makes of the results, and by which rule. */
final class Grading {

  private final ReportInput input;
  private final Html html;
  private final Speech speech;

  Grading(ReportInput input, Html html, Speech speech) {
    this.input = input;
    this.html = html;
    this.speech = speech;
  }

  void write() {
    Optional<Decision> decision = Decision.of(input.evaluation());
    if (decision.isEmpty()) {
      return;
    }
    ProgrammeUsed programme = input.evaluation().programme();
    html.open("section", "id", "decision");
    speech.element("h2", "decision.title");
    html.open("p", "class", "grade");
    decision
        .get()
        .grade()
        .ifPresentOrElse(
            grade -> {
              html.open("strong");
              speech.both(grade.title());
              html.close("strong");
            },
            () ->
                speech.say(
                    decision.get().open().isEmpty() ? "decision.nothing" : "decision.open",
                    "count",
                    decision.get().open().size()));
    html.close("p").line();
    programme.modelledOn().ifPresent(this::modelled);
    speech.element("p", "decision.rule", "class", "source");
    if (programme.reviewRule().fourEyes()) {
      speech.element("p", "decision.four-eyes", "class", "source");
    }
    html.open("ol", "class", "grades");
    programme.decision().orElseThrow().grades().forEach(this::rule);
    html.close("ol").close("section").line();
  }

  private void modelled(Bilingual title) {
    html.open("p", "class", "source");
    speech.say("decision.modelled");
    html.text(" ");
    speech.both(title);
    html.close("p").line();
  }

  private void rule(Grade grade) {
    html.open("li");
    speech.both(grade.title());
    html.text(": ");
    if (grade.atMost().isEmpty() && grade.atMostInAll().isEmpty()) {
      speech.say("decision.otherwise");
    }
    String between = "";
    for (Severity severity : Severity.values()) {
      Integer most = grade.atMost().get(severity);
      if (most != null) {
        html.text(between);
        speech.say("decision.at-most", "count", most);
        html.text(" ");
        speech.term("severity", severity.word());
        between = ", ";
      }
    }
    if (grade.atMostInAll().isPresent()) {
      html.text(between);
      speech.say("decision.at-most.all", "count", grade.atMostInAll().get());
    }
    html.close("li");
  }
}
