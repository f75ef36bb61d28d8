package org.facecert.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.RequirementUsed.ClauseServed;

/** From the law to the results: each clause with the requirements that serve it. */
final class ClauseIndex {

  private static final String FORCES = "LJRPNSTGFXE";

  private record Entry(ClauseServed clause, List<RequirementUsed> requirements) {}

  private final ReportInput input;
  private final Html html;
  private final Speech speech;

  ClauseIndex(ReportInput input, Html html, Speech speech) {
    this.input = input;
    this.html = html;
    this.speech = speech;
  }

  void write() {
    html.open("section", "id", "clauses");
    speech.element("h2", "index.title");
    speech.element("p", "index.note", "class", "source");
    html.open("table", "class", "index").open("tbody").line();
    ClauseWords words = new ClauseWords(html, speech);
    for (Entry entry : entries()) {
      html.open("tr").open("td");
      words.cite(entry.clause());
      html.close("td").open("td", "class", "served");
      for (RequirementUsed requirement : entry.requirements()) {
        html.open("span", "class", "of");
        speech.badge(input.verdict(requirement));
        html.text(" ")
            .element("a", requirement.id(), "href", "#" + Details.anchor(requirement))
            .close("span")
            .text(" ");
      }
      html.close("td").close("tr").line();
    }
    html.close("tbody").close("table").close("section").line();
  }

  /** By force, the law first, then by document and clause. */
  private Iterable<Entry> entries() {
    Map<String, Entry> entries = new TreeMap<>();
    for (RequirementUsed requirement : input.evaluation().requirements()) {
      for (ClauseServed clause : requirement.clauses()) {
        int force = FORCES.indexOf(clause.force());
        String key = (char) ('a' + (force < 0 ? FORCES.length() : force)) + clause.id();
        entries
            .computeIfAbsent(key, id -> new Entry(clause, new ArrayList<>()))
            .requirements()
            .add(requirement);
      }
    }
    return entries.values();
  }
}
