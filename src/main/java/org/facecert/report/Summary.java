package org.facecert.report;

import java.util.List;
import java.util.Set;
import org.facecert.evidence.Sentence;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.Excluded;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.Verdict;

/** Everything on one page: requirement by face function, and what is open. */
final class Summary {

  private final ReportInput input;
  private final Html html;
  private final Speech speech;

  Summary(ReportInput input, Html html, Speech speech) {
    this.input = input;
    this.html = html;
    this.speech = speech;
  }

  void write() {
    html.open("section", "id", "summary");
    speech.element("h2", "summary.title");
    matrix();
    html.close("section").line();
    html.open("section", "id", "open");
    speech.element("h2", "open.title");
    open();
    html.close("section").line();
  }

  private void matrix() {
    Set<String> functions = input.allFunctions();
    html.open("table", "class", "matrix").open("thead").open("tr");
    html.open("th", "scope", "col", "colspan", "2");
    speech.say("summary.requirement");
    html.close("th");
    for (String function : functions) {
      html.open("th", "scope", "col");
      speech.function(function);
      html.close("th");
    }
    html.close("tr").close("thead").line();
    String theme = "";
    for (RequirementUsed requirement : input.evaluation().requirements()) {
      if (!requirement.theme().equals(theme)) {
        if (!theme.isEmpty()) {
          html.close("tbody");
        }
        theme = requirement.theme();
        html.open("tbody").open("tr");
        html.open("th", "class", "theme", "colspan", String.valueOf(2 + functions.size()));
        speech.term("theme", theme);
        html.text(" ").open("span", "class", "chapter");
        chapter(theme);
        html.close("span").close("th").close("tr").line();
      }
      row(requirement, functions);
    }
    if (!theme.isEmpty()) {
      html.close("tbody");
    }
    html.close("table").line();
  }

  /** The programme's own chapter where it has any, else the report's. */
  private void chapter(String theme) {
    input.evaluation().programme().chapters().stream()
        .filter(chapter -> chapter.themes().contains(theme))
        .findFirst()
        .ifPresentOrElse(
            chapter -> speech.both(chapter.title()),
            () -> speech.say("chapter." + Chapters.of(theme)));
  }

  private void row(RequirementUsed requirement, Set<String> functions) {
    List<String> asked = input.functions(requirement);
    html.open("tr").open("th", "scope", "row");
    html.element("a", requirement.id(), "href", "#" + Details.anchor(requirement));
    html.close("th").open("td");
    speech.demand(requirement.title(), requirement.chinese().title());
    html.close("td");
    for (String function : functions) {
      html.open("td", "class", "cell");
      if (asked.contains(function)) {
        speech.badge(input.verdict(requirement, function));
      } else {
        html.element("span", "–", "class", "none");
      }
      html.close("td");
    }
    html.close("tr").line();
  }

  private void open() {
    Evaluation evaluation = input.evaluation();
    boolean any = false;
    html.open("ul", "class", "open");
    for (Verdict verdict : List.of(Verdict.INCONCLUSIVE, Verdict.REVIEW, Verdict.NOT_TESTED)) {
      for (RequirementUsed requirement : evaluation.requirements()) {
        any |= open(verdict, requirement);
      }
    }
    any |= !evaluation.leftOut().isEmpty();
    new Untested(html, speech).leftOut(evaluation.leftOut());
    html.close("ul").line();
    if (!any) {
      speech.element("p", "open.nothing");
    }
    if (!evaluation.excluded().isEmpty()) {
      excluded(evaluation.excluded());
    }
    for (Sentence note : evaluation.notes()) {
      html.open("p", "class", "note");
      speech.sentence(note);
      html.close("p");
    }
  }

  private boolean open(Verdict verdict, RequirementUsed requirement) {
    List<String> functions =
        input.functions(requirement).stream()
            .filter(function -> input.verdict(requirement, function) == verdict)
            .toList();
    boolean nowhere = verdict == Verdict.NOT_TESTED && input.functions(requirement).isEmpty();
    if (functions.isEmpty() && !nowhere) {
      return false;
    }
    html.open("li");
    speech.badge(verdict);
    html.text(" ").element("a", requirement.id(), "href", "#" + Details.anchor(requirement));
    html.text(" ");
    speech.demand(requirement.title(), requirement.chinese().title());
    html.open("span", "class", "source").text(" · ");
    for (int i = 0; i < functions.size(); i++) {
      html.text(i == 0 ? "" : ", ");
      speech.function(functions.get(i));
    }
    html.close("span").close("li").line();
    return true;
  }

  private void excluded(List<Excluded> excluded) {
    html.open("details").open("summary");
    speech.say("excluded.title", "count", excluded.size());
    html.close("summary").open("ul", "class", "excluded");
    new Untested(html, speech).excluded(excluded);
    html.close("ul").close("details").line();
  }
}
