package org.facecert.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.facecert.calibration.Score;
import org.facecert.calibration.Totals;
import org.facecert.verdict.Verdict;

/** The calibration as a table, and what went wrong below it. */
final class ScoreTable {

  private final PrintStream out;

  ScoreTable(PrintStream out) {
    this.out = out;
  }

  void print(Iterable<Score> scores, Duration took) {
    out.println();
    out.println(
        "requirement  seeded  found  recall  compliant  passed  false alarms  needless questions");
    java.util.List<Score> all = new java.util.ArrayList<>();
    scores.forEach(all::add);
    all.forEach(this::row);
    Totals totals = Totals.of(all);
    out.printf(
        Locale.ROOT,
        "%-11s  %6d  %5d  %6s  %9d  %6d  %12d  %18d%n",
        "all",
        totals.variants(),
        totals.found(),
        percent(totals.recall()),
        totals.clean(),
        totals.cleanPassed(),
        totals.falseAlarms(),
        totals.questions());
    out.println("took " + Estimate.words(took));
    all.forEach(this::problems);
  }

  private void row(Score score) {
    Totals own = Totals.of(java.util.List.of(score));
    out.printf(
        Locale.ROOT,
        "%-11s  %6d  %5d  %6s  %9d  %6d  %12d  %18d%n",
        score.id(),
        own.variants(),
        own.found(),
        Double.isNaN(score.recall()) ? "-" : percent(score.recall()),
        own.clean(),
        own.cleanPassed(),
        own.falseAlarms(),
        own.questions());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", share * 100);
  }

  private void problems(Score score) {
    for (Score.Seeded seeded : score.variants()) {
      if (seeded.found()) {
        // read against the app: the right verdict for a wrong reason is none
        out.println(
            "found  "
                + score.id()
                + "  "
                + seeded.variant()
                + ": "
                + Screenplay.safe(String.join(" | ", seeded.sentences())));
      } else {
        out.println(
            "MISSED  "
                + score.id()
                + "  "
                + seeded.variant()
                + ": "
                + seeded.verdict()
                + " instead of "
                + seeded.expected()
                + (seeded.verdict() == seeded.expected() ? ", with another sentence: " : ": ")
                + Screenplay.safe(String.join(" | ", seeded.sentences())));
      }
    }
    for (Score.Clean clean : score.clean()) {
      if (!clean.isGood()) {
        out.println(
            (clean.verdict() == Verdict.FAIL ? "FALSE ALARM  " : "QUESTION  ")
                + score.id()
                + "  "
                + clean.app()
                + ": "
                + clean.verdict()
                + ": "
                + Screenplay.safe(String.join(" | ", clean.sentences())));
      }
    }
  }
}
