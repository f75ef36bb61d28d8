package org.facecert.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.facecert.verdict.DisclosedItem;
import org.facecert.verdict.Finding;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.TestCaseResult;

/** All that the app's notices tell of the face, item by item; functions told the same share one. */
final class NoticeTable {

  private final ReportInput input;
  private final Html html;
  private final Speech speech;
  private final QuotedPassage quotation;

  NoticeTable(ReportInput input, Html html, Speech speech) {
    this.input = input;
    this.html = html;
    this.speech = speech;
    this.quotation = new QuotedPassage(input, html, speech);
  }

  /** Nothing at all where no check has spoken of the notices as a whole. */
  void write() {
    Map<List<DisclosedItem>, List<String>> tables = tables();
    if (tables.isEmpty()) {
      return;
    }
    html.open("section", "id", "notices");
    speech.element("h2", "notice.title");
    speech.element("p", "notice.about", "class", "note");
    tables.forEach(this::table);
    html.close("section").line();
  }

  private Map<List<DisclosedItem>, List<String>> tables() {
    Map<String, List<DisclosedItem>> byFunction = new LinkedHashMap<>();
    for (RequirementUsed requirement : input.evaluation().requirements()) {
      input.forEachItem(requirement, item -> collect(item, byFunction));
    }
    Map<List<DisclosedItem>, List<String>> tables = new LinkedHashMap<>();
    byFunction.forEach(
        (function, items) -> tables.computeIfAbsent(items, all -> new ArrayList<>()).add(function));
    return tables;
  }

  private static void collect(TestCaseResult item, Map<String, List<DisclosedItem>> byFunction) {
    if (item.superseded()) {
      return;
    }
    item.findings().stream()
        .map(Finding::items)
        .filter(items -> !items.isEmpty())
        .forEach(items -> byFunction.put(item.function(), items));
  }

  private void table(List<DisclosedItem> items, List<String> functions) {
    html.open("p", "class", "told-for");
    speech.say("notice.for");
    for (String function : functions) {
      html.text(" ");
      if (function.isEmpty()) {
        speech.say("function.app");
      } else {
        speech.foreign(function);
      }
    }
    html.close("p").line();
    html.open("table", "class", "told").open("thead").open("tr");
    for (String column : List.of("item", "state", "sentence", "source")) {
      html.open("th", "scope", "col");
      speech.say("notice.column." + column);
      html.close("th");
    }
    html.close("tr").close("thead").open("tbody").line();
    items.forEach(this::row);
    html.close("tbody").close("table").line();
  }

  private void row(DisclosedItem told) {
    boolean claimed = told.item().equals("void_terms") && told.state().equals("face");
    html.open("tr").open("th", "scope", "row");
    speech.term("notice.item", told.item());
    html.close("th").open("td");
    html.open("span", "class", "state is-" + (claimed ? "claimed" : known(told.state())));
    if (claimed) {
      speech.say("notice.void");
    } else {
      speech.term("notice.state", told.state());
    }
    html.close("span").close("td").open("td", "class", "said");
    told.best().ifPresent(quotation::sentence);
    html.close("td").open("td");
    told.best().ifPresent(best -> speech.term("notice.source", best.source()));
    html.close("td").close("tr").line();
  }

  /** A class name of ours, whatever the record says. */
  private static String known(String state) {
    return List.of("face", "general", "absent").contains(state) ? state : "unknown";
  }
}
