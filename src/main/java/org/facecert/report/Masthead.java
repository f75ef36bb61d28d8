package org.facecert.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.TestedDevice;
import org.facecert.verdict.Verdict;

/** The first page's upper half: who reports on what, and what came out. */
final class Masthead {

  private static final int BAR = 1000;

  private final ReportInput input;
  private final Html html;
  private final Speech speech;

  Masthead(ReportInput input, Html html, Speech speech) {
    this.input = input;
    this.html = html;
    this.speech = speech;
  }

  void write() {
    Evaluation evaluation = input.evaluation();
    html.open("header", "class", "masthead").line();
    html.open("div", "class", "letterhead");
    html.open("div", "class", "laboratory");
    evaluation
        .laboratory()
        .name()
        .ifPresentOrElse(speech::foreign, () -> unstated("laboratory.unstated"));
    html.close("div");
    html.open("div", "class", "number");
    speech.say("report.number");
    html.text(" ").element("b", evaluation.reportNumber());
    html.close("div");
    html.close("div").line();
    speech.element("h1", "report.title");
    html.open("p", "class", "subject");
    speech.foreign(evaluation.item().name());
    html.open("span", "class", "version");
    html.text(" ");
    speech.foreign(evaluation.item().versionName());
    html.close("span");
    html.close("p").line();
    speech.element("p", "report.relates", "class", "relates");
    html.close("header").line();
    if (evaluation.devices().stream().anyMatch(TestedDevice::virtual)) {
      speech.element("p", "device.virtual.notice", "class", "notice virtual");
    }
    if (!evaluation.complete()) {
      speech.element("p", "report.incomplete", "class", "notice");
    }
    result();
  }

  private void result() {
    Verdict overall = input.overall();
    html.open("section", "class", "result " + overall.name(), "id", "result");
    html.open("div", "class", "verdict");
    speech.badge(overall);
    html.close("div");
    html.open("div").open("p", "class", "overall");
    long all = Arrays.stream(Verdict.values()).mapToLong(input::count).sum();
    speech.say("overall." + overall.name(), "count", input.count(overall), "all", all);
    html.close("p");
    bar(all);
    counts();
    html.close("div").close("section").line();
  }

  private void bar(long all) {
    html.open(
        "svg",
        "class",
        "bar",
        "viewBox",
        "0 0 " + BAR + " 10",
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true");
    double x = 0;
    for (Verdict verdict : present()) {
      double width = (double) BAR * input.count(verdict) / Math.max(1, all);
      html.empty(
          "rect",
          "class",
          verdict.name(),
          "x",
          Drawing.number(x),
          "y",
          "0",
          "width",
          Drawing.number(Math.max(0.5, width - 2)),
          "height",
          "10");
      x += width;
    }
    html.close("svg");
  }

  private void counts() {
    html.open("ul", "class", "counts");
    for (Verdict verdict : present()) {
      html.open("li").element("b", String.valueOf(input.count(verdict))).text(" ");
      speech.say("verdict." + verdict.name());
      html.close("li");
    }
    html.close("ul");
  }

  private List<Verdict> present() {
    return Arrays.stream(Verdict.values())
        .filter(each -> input.count(each) > 0)
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private void unstated(String key) {
    speech.element("span", key, "class", "unstated");
  }
}
