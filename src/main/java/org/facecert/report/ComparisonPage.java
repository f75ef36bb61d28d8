package org.facecert.report;

import java.util.List;
import java.util.Optional;
import org.facecert.evidence.Sentence;
import org.facecert.report.ComparedRun.ResultPlace;
import org.facecert.verdict.ComparedSide;
import org.facecert.verdict.ComparisonWords;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.KnownFinding;
import org.facecert.verdict.RunComparison;
import org.facecert.verdict.RunComparison.JudgedChange;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/** A comparison as one HTML file: what changed, with what both say of it and both screens. */
final class ComparisonPage {

  private static final String A = "A";
  private static final String B = "B";

  /** One of the two columns; what it shows is masked as in the report of its run. */
  private record Column(ComparedRun run, Speech speech, Pictures pictures, String name) {}

  private final Html html;
  private final Messages findings;
  private final Column before;
  private final Column after;
  // for words of neither run
  private final Speech speech;

  ComparisonPage(ComparedRun before, ComparedRun after, Messages findings, Html html) {
    this.findings = findings;
    this.html = html;
    this.before = column(before, A);
    this.after = column(after, B);
    this.speech = this.after.speech();
  }

  private Column column(ComparedRun run, String name) {
    Speech own = new Speech(html, findings, run.input().redaction());
    return new Column(run, own, new Pictures(run.input(), html, own, name), name);
  }

  void write(RunComparison comparison, OutputLanguage language) {
    Evaluation one = before.run().input().evaluation();
    Evaluation other = after.run().input().evaluation();
    String title = one.reportNumber() + " - " + other.reportNumber();
    new Frame(html, language, StyleSheet.of(title)).open(title);
    speech.element("h1", "compare.title");
    html.open("p", "class", "sentence");
    speech.say(
        ComparisonWords.conclusion(comparison.result()),
        "regressions",
        comparison.regressions(),
        "changes",
        comparison.changes().size(),
        "same",
        comparison.same());
    html.close("p").line();
    sentences(comparison.open());
    sentences(comparison.notes());
    baseline(comparison);
    html.open("div", "class", "procedure");
    identity(before);
    identity(after);
    html.close("div").line();
    comparison.changes().forEach(this::change);
    new Frame(html, language, StyleSheet.of(title)).close();
  }

  private void sentences(List<Sentence> all) {
    for (Sentence each : all) {
      html.open("p", "class", "notice");
      speech.sentence(each);
      html.close("p").line();
    }
  }

  private void baseline(RunComparison comparison) {
    comparison.expired().forEach(each -> entry("compare.expired", each));
    comparison.unused().forEach(each -> entry("compare.unused", each));
  }

  private void entry(String key, KnownFinding entry) {
    html.open("p", "class", "notice");
    speech.say(
        key,
        "line",
        entry.line(),
        "requirement",
        entry.requirement(),
        "function",
        entry.function().isEmpty() ? Sentence.of("function.app") : entry.function(),
        "until",
        entry.until(),
        "reason",
        entry.reason());
    html.close("p").line();
  }

  private void identity(Column column) {
    Evaluation evaluation = column.run().input().evaluation();
    html.open("div", "class", "card").element("h3", column.name()).open("dl");
    row(column, "item.name", evaluation.item().name());
    row(column, "item.package", evaluation.item().packageName());
    row(
        column,
        "item.version",
        evaluation.item().versionName() + " (" + evaluation.item().versionCode() + ")");
    row(column, "compare.report", evaluation.reportNumber());
    row(
        column,
        "programme.edition",
        evaluation.programme().id() + ", " + evaluation.programme().edition());
    row(column, "suite.version", evaluation.suite().version());
    row(column, "run.ended", Times.date(evaluation.ended()));
    html.close("dl").close("div").line();
  }

  private void row(Column column, String key, String value) {
    column.speech().element("dt", key);
    html.open("dd");
    column.speech().foreign(value);
    html.close("dd");
  }

  private void change(JudgedChange each) {
    html.open("section", "class", "item").open("h3");
    html.element("span", each.result().requirement(), "class", "id").text(" ");
    speech.demand(each.result().title(), each.result().titleChinese());
    html.text(" · ");
    speech.function(each.result().function());
    html.text(" ").open("span", "class", "mark");
    speech.say(ComparisonWords.change(each.change()));
    html.close("span").close("h3").line();
    if (each.regression()) {
      speech.element("p", "compare.counts", "class", "breach");
    }
    each.known().ifPresent(entry -> entry("compare.known", entry));
    ResultPlace place = new ResultPlace(each.result().requirement(), each.result().function());
    html.open("div", "class", "procedure compared");
    side(before, each.result().before(), place);
    side(after, each.result().after(), place);
    html.close("div").close("section").line();
  }

  private void side(Column column, ComparedSide side, ResultPlace place) {
    html.open("div").element("h5", column.name()).open("p", "class", "sentence");
    column.speech().badge(side.verdict());
    html.close("p");
    if (side.equals(ComparedSide.ABSENT)) {
      column.speech().element("p", "compare.absent");
    }
    for (Sentence each : side.sentences()) {
      html.open("p", "class", "sentence");
      column.speech().sentence(each);
      html.close("p").line();
    }
    Optional<MaskedPictures.Shot> shot = column.run().shot(place);
    shot.ifPresent(
        each ->
            column
                .pictures()
                .show(each.picture(), each.source(), column.name() + " " + place.requirement()));
    html.close("div").line();
  }
}
