package org.facecert.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.facecert.evidence.Sentence;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.RequirementUsed.ClauseServed;
import org.facecert.verdict.Verdict;

/** Requirement by requirement: what is demanded, what was found, on what it rests. */
final class Details {

  private final ReportInput input;
  private final Html html;
  private final Speech speech;
  private final ScenarioRecord record;
  private final ClauseWords clauses;

  Details(ReportInput input, Html html, Speech speech, Pictures pictures) {
    this.input = input;
    this.html = html;
    this.speech = speech;
    this.record = new ScenarioRecord(input, html, speech, pictures);
    this.clauses = new ClauseWords(html, speech);
  }

  static String anchor(RequirementUsed requirement) {
    return "r-" + requirement.id().replaceAll("[^A-Za-z0-9-]", "_").toLowerCase(Locale.ROOT);
  }

  void open() {
    html.open("section", "id", "details");
    speech.element("h2", "details.title");
  }

  void close() {
    html.close("section").line();
  }

  void write(RequirementUsed requirement) {
    html.open("article", "class", "requirement", "id", anchor(requirement)).line();
    heading(requirement);
    html.open("p", "class", "demand");
    speech.demand(requirement.text().strip(), requirement.chinese().text());
    html.close("p").line();
    rests(requirement);
    meaning(requirement);
    boolean[] any = {false};
    input.forEachItem(
        requirement,
        item -> {
          any[0] = true;
          record.write(requirement, item);
        });
    for (String function : input.functions(requirement)) {
      any[0] |= withoutItem(requirement, function);
    }
    if (!any[0]) {
      html.open("p", "class", "sentence");
      speech.badge(Verdict.NOT_TESTED);
      html.text(" ");
      speech.say("item.none");
      html.close("p");
    }
    html.close("article").line();
  }

  private boolean withoutItem(RequirementUsed requirement, String function) {
    Optional<Sentence> reason = input.reason(requirement, function);
    if (reason.isEmpty()) {
      return false;
    }
    html.open("p", "class", "sentence");
    speech.badge(input.verdict(requirement, function));
    html.text(" ");
    speech.function(function);
    html.text(" · ");
    speech.sentence(reason.get());
    html.close("p").line();
    return true;
  }

  private void heading(RequirementUsed requirement) {
    html.open("header").open("h3");
    html.element("span", requirement.id(), "class", "id").text(" ");
    speech.demand(requirement.title(), requirement.chinese().title());
    html.close("h3");
    html.open("p", "class", "verdicts");
    for (String function : input.functions(requirement)) {
      html.open("span", "class", "of");
      speech.badge(input.verdict(requirement, function));
      html.text(" ");
      speech.function(function);
      html.close("span").text(" ");
    }
    html.open("span", "class", "kind");
    speech.term("severity", requirement.severity());
    html.text(" · ");
    speech.term("mode", requirement.mode());
    html.close("span").close("p").close("header").line();
  }

  /** RP-01: only a FAIL that rests on a law is ever called a breach of law. */
  private void rests(RequirementUsed requirement) {
    List<ClauseServed> laws = requirement.clauses().stream().filter(ClauseServed::law).toList();
    boolean failed = input.verdict(requirement) == Verdict.FAIL;
    if (failed && laws.isEmpty()) {
      speech.element("p", "breach.none", "class", "breach none");
    } else if (failed) {
      html.open("p", "class", "breach");
      speech.say("breach.law");
      html.text(" ");
      clauses.list(laws);
      html.close("p").line();
    }
    List<ClauseServed> all = new ArrayList<>(requirement.clauses());
    html.open("details", "class", "clauses").open("summary");
    speech.say("clauses.rests", "count", all.size());
    html.close("summary");
    clauses.texts(all);
    html.close("details").line();
  }

  private void meaning(RequirementUsed requirement) {
    html.open("dl", "class", "meaning");
    speech.element("dt", "proves");
    html.open("dd");
    if (requirement.proves().isBlank()) {
      speech.say("proves.default");
    } else {
      speech.demand(requirement.proves(), requirement.chinese().proves());
    }
    html.close("dd");
    speech.element("dt", "proves.not");
    html.open("dd");
    if (requirement.limits().isBlank()) {
      speech.say("proves.not.default");
    } else {
      speech.demand(requirement.limits(), requirement.chinese().limits());
    }
    html.close("dd").close("dl").line();
  }
}
