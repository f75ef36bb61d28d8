package org.facecert.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Evidence;
import org.facecert.verdict.Finding;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.RequirementUsed.ClauseServed;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;

/** From the law to the results: each clause, the requirements that serve it, and their evidence. */
final class ClauseIndex {

  private static final String FORCES = "LJRPNSTGFXE";

  private record Entry(ClauseServed clause, List<RequirementUsed> requirements) {}

  /**
   * A scenario's result as the clause view shows it.
   *
   * @param evidence what its findings rest on
   */
  private record Result(String item, String function, Verdict verdict, List<Digest> evidence) {}

  private final ReportInput input;
  private final Html html;
  private final Speech speech;
  private final Map<String, List<Result>> results = new TreeMap<>();

  ClauseIndex(ReportInput input, Html html, Speech speech) {
    this.input = input;
    this.html = html;
    this.speech = speech;
  }

  void write() {
    input.evaluation().requirements().forEach(this::collect);
    html.open("section", "id", "clauses");
    speech.element("h2", "index.title");
    speech.element("p", "index.note", "class", "source");
    html.open("table", "class", "index").open("tbody").line();
    ClauseWords words = new ClauseWords(html, speech);
    for (Entry entry : entries()) {
      html.open("tr", "id", ClauseWords.anchor(entry.clause())).open("td");
      html.element("b", entry.clause().id()).text(" ");
      words.cite(entry.clause());
      html.close("td").open("td", "class", "served");
      entry.requirements().forEach(this::requirement);
      html.close("td").close("tr").line();
    }
    html.close("tbody").close("table").close("section").line();
  }

  private void collect(RequirementUsed requirement) {
    List<Result> own = new ArrayList<>();
    input.forEachItem(requirement, item -> own.add(result(item)));
    results.put(requirement.id(), own);
  }

  private Result result(TestCaseResult item) {
    Set<Digest> evidence = new LinkedHashSet<>();
    for (Finding finding : item.findings()) {
      finding.evidence().stream().map(Evidence::digest).forEach(evidence::add);
    }
    return new Result(
        item.id(),
        item.function(),
        item.counted(input.evaluation().programme().reviewRule()),
        List.copyOf(evidence));
  }

  private void requirement(RequirementUsed requirement) {
    html.open("div", "class", "of");
    speech.badge(input.verdict(requirement));
    html.text(" ").element("a", requirement.id(), "href", "#" + Details.anchor(requirement));
    html.text(" ");
    speech.demand(requirement.title(), requirement.chinese().title());
    List<Result> own = results.getOrDefault(requirement.id(), List.of());
    if (!own.isEmpty()) {
      html.open("details", "class", "evidence").open("summary");
      long pieces = own.stream().flatMap(each -> each.evidence().stream()).distinct().count();
      speech.say("index.results", "results", own.size(), "evidence", pieces);
      html.close("summary").open("ul");
      own.forEach(this::result);
      html.close("ul").close("details");
    }
    html.close("div");
  }

  private void result(Result result) {
    html.open("li");
    speech.badge(result.verdict());
    html.text(" ").open("a", "href", "#" + ScenarioRecord.anchor(result.item()));
    speech.function(result.function());
    html.close("a");
    for (Digest digest : result.evidence()) {
      html.text(" ").element("code", digest.hex().substring(0, 12));
    }
    html.close("li");
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
