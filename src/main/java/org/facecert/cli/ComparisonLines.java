package org.facecert.cli;

import java.io.PrintStream;
import java.util.List;
import org.facecert.evidence.Sentence;
import org.facecert.verdict.ComparedSide;
import org.facecert.verdict.ComparisonWords;
import org.facecert.verdict.KnownFinding;
import org.facecert.verdict.RunComparison;
import org.facecert.verdict.RunComparison.JudgedChange;

/**
 * A comparison, as the terminal tells it: in what the runs are not alike, what changed, the end.
 */
final class ComparisonLines {

  private final PrintStream out;
  private final TerminalWords words;

  ComparisonLines(PrintStream out, TerminalWords words) {
    this.out = out;
    this.words = words;
  }

  void print(RunComparison comparison) {
    sentences("compare.note", comparison.notes());
    sentences("compare.open", comparison.open());
    comparison.changes().forEach(this::change);
    comparison.expired().forEach(each -> entry("compare.expired", each));
    comparison.unused().forEach(each -> entry("compare.unused", each));
    out.println(
        words.say(
            ComparisonWords.conclusion(comparison.result()),
            "regressions",
            comparison.regressions(),
            "changes",
            comparison.changes().size(),
            "same",
            comparison.same()));
  }

  private void sentences(String key, List<Sentence> sentences) {
    sentences.forEach(each -> out.println(words.say(key, "text", words.sentence(each))));
  }

  private void change(JudgedChange each) {
    String function = each.result().function();
    out.println(
        words.say(
            each.regression() ? "compare.line.regression" : "compare.line.change",
            "item",
            TerminalWords.safe(
                each.result().requirement() + (function.isEmpty() ? "" : " [" + function + "]")),
            "change",
            words.say(ComparisonWords.change(each.change()))));
    side("A", each.result().before());
    side("B", each.result().after());
    each.known().ifPresent(entry -> entry("compare.known", entry));
  }

  private void side(String name, ComparedSide side) {
    String verdict = words.verdict(side.verdict());
    out.println("  " + words.say("compare.side", "run", name, "verdict", verdict));
    if (side.equals(ComparedSide.ABSENT)) {
      out.println("    " + words.say("compare.absent"));
    }
    for (Sentence each : side.sentences()) {
      String text = words.sentence(each);
      out.println("    " + words.say("compare.finding", "key", each.key(), "text", text));
    }
  }

  private void entry(String key, KnownFinding entry) {
    out.println(
        words.say(
            key,
            "line",
            entry.line(),
            "requirement",
            TerminalWords.safe(entry.requirement()),
            "function",
            entry.function().isEmpty()
                ? words.say("function.app")
                : TerminalWords.safe(entry.function()),
            "until",
            entry.until(),
            "reason",
            TerminalWords.safe(entry.reason())));
  }
}
