package org.facecert.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facecert.catalogue.Bilingual;
import org.facecert.evidence.Sentence;
import org.facecert.verdict.Excluded;
import org.facecert.verdict.LeftOut;
import org.facecert.verdict.Verdict;

/**
 * What nobody looked at although the programme asks for it, and what it does not ask here: by the
 * reason, so that a page tells of hundreds.
 */
final class Untested {

  private record Why(Set<String> functions, Sentence why) {}

  private record Named(String requirement, Bilingual title) {}

  private record Row(String requirement, Sentence why) {}

  private final Html html;
  private final Speech speech;

  Untested(Html html, Speech speech) {
    this.html = html;
    this.speech = speech;
  }

  /** As items of a list. */
  void leftOut(List<LeftOut> all) {
    Map<Row, List<LeftOut>> rows = new LinkedHashMap<>();
    for (LeftOut each : all) {
      rows.computeIfAbsent(new Row(each.requirement(), each.why()), row -> new ArrayList<>())
          .add(each);
    }
    Map<Why, List<LeftOut>> groups = new LinkedHashMap<>();
    for (List<LeftOut> row : rows.values()) {
      Set<String> functions = new LinkedHashSet<>();
      row.forEach(each -> functions.add(each.function()));
      groups
          .computeIfAbsent(new Why(functions, row.get(0).why()), why -> new ArrayList<>())
          .addAll(row);
    }
    groups.forEach(this::leftOut);
  }

  private void leftOut(Why why, List<LeftOut> all) {
    html.open("li");
    speech.badge(Verdict.NOT_TESTED);
    html.text(" ");
    functions(why.functions());
    html.open("span", "class", "source").text(" · ");
    speech.say(
        "partial.scenarios", "count", all.stream().mapToInt(e -> e.scenarios().size()).sum());
    html.text(" ");
    speech.sentence(why.why());
    html.close("span");
    Set<Named> named = new LinkedHashSet<>();
    all.forEach(each -> named.add(new Named(each.requirement(), each.title())));
    html.open("ul", "class", "named");
    for (Named each : named) {
      html.open("li").element("b", each.requirement()).text(" ");
      speech.demand(each.title().english(), each.title().chinese());
      html.close("li");
    }
    html.close("ul").close("li").line();
  }

  /** As items of a list. */
  void excluded(List<Excluded> all) {
    Map<Sentence, Map<String, Set<String>>> groups = new LinkedHashMap<>();
    for (Excluded each : all) {
      groups
          .computeIfAbsent(each.why(), why -> new LinkedHashMap<>())
          .computeIfAbsent(each.requirement(), requirement -> new LinkedHashSet<>())
          .add(each.function());
    }
    groups.forEach(this::excluded);
  }

  private void excluded(Sentence why, Map<String, Set<String>> requirements) {
    html.open("li");
    speech.sentence(why);
    html.open("ul", "class", "named");
    requirements.forEach(
        (requirement, functions) -> {
          html.open("li").element("b", requirement);
          if (!functions.equals(Set.of(""))) {
            html.text(" ");
            functions(functions);
          }
          html.close("li");
        });
    html.close("ul").close("li");
  }

  private void functions(Set<String> functions) {
    String between = "";
    for (String function : functions) {
      html.text(between);
      speech.function(function);
      between = ", ";
    }
  }
}
