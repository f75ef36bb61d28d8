package org.facecert.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.catalogue.Severity;
import org.facecert.evidence.Sentence;
import org.facecert.verdict.Finding;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;

/**
 * What a reader must not miss, on the first page: each failure with its sentence, the gravest
 * first, and the questions that a person has to answer.
 */
final class Foremost {

  /** What fits a page; the rest stands below, and is said to. */
  private static final int MOST = 10;

  private final ReportInput input;
  private final Html html;
  private final Speech speech;

  Foremost(ReportInput input, Html html, Speech speech) {
    this.input = input;
    this.html = html;
    this.speech = speech;
  }

  void write() {
    html.open("section", "id", "foremost");
    list(Verdict.FAIL, "foremost.failed", MOST);
    list(Verdict.REVIEW, "foremost.questions", MOST / 2);
    html.close("section").line();
  }

  private void list(Verdict verdict, String title, int most) {
    if (input.count(verdict) == 0) {
      return;
    }
    speech.element("h2", title);
    html.open("ol", "class", "foremost");
    int shown = 0;
    for (RequirementUsed requirement : gravestFirst()) {
      for (FunctionResult each : results(requirement, verdict)) {
        if (shown < most) {
          row(each);
          shown++;
        }
      }
    }
    html.close("ol").line();
    if (input.count(verdict) > shown) {
      html.open("p", "class", "source");
      speech.say("foremost.more", "count", input.count(verdict) - shown);
      html.close("p").line();
    }
  }

  private List<RequirementUsed> gravestFirst() {
    List<String> order = Stream.of(Severity.values()).map(Severity::word).toList();
    List<RequirementUsed> all = new ArrayList<>(input.evaluation().requirements());
    // a record of ours knows no other; one that does comes last
    all.sort(
        Comparator.comparingInt(
            each -> {
              int at = order.indexOf(each.severity());
              return at < 0 ? order.size() : at;
            }));
    return all;
  }

  private List<FunctionResult> results(RequirementUsed requirement, Verdict verdict) {
    return input.verdict(requirement) == Verdict.PASS
        ? List.of()
        : FunctionResult.of(input, requirement).stream()
            .filter(each -> each.verdict() == verdict)
            .toList();
  }

  private void row(FunctionResult result) {
    RequirementUsed requirement = result.requirement();
    html.open("li");
    html.element("a", requirement.id(), "href", "#" + Details.anchor(requirement)).text(" ");
    html.open("b");
    speech.demand(requirement.title(), requirement.chinese().title());
    html.close("b").open("span", "class", "source").text(" · ");
    speech.term("severity", requirement.severity());
    html.text(" · ");
    speech.function(result.function());
    html.close("span");
    sentence(result)
        .ifPresent(
            said -> {
              html.open("p");
              speech.sentence(said);
              html.close("p");
            });
    html.close("li").line();
  }

  /** The first that has the verdict. */
  private static Optional<Sentence> sentence(FunctionResult result) {
    return result.items().stream()
        .filter(item -> !item.superseded() || result.verdict() == Verdict.FAIL)
        .map(TestCaseResult::findings)
        .flatMap(List::stream)
        .filter(finding -> finding.verdict() == result.verdict())
        .map(Finding::sentence)
        .findFirst();
  }
}
