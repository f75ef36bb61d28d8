package org.facecert.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.facecert.evidence.Plain;
import org.facecert.verdict.Verdict;

/** The calibration as a table, and what went wrong below it. */
public final class ScoreTable {

  private ScoreTable() {}

  /** A head, a row per requirement, and the sums. */
  public static List<String> lines(List<Score> scores) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "requirement  seeded  found  recall  compliant  passed  false alarms  needless questions");
    scores.forEach(
        score ->
            lines.add(
                row(
                    score.id(),
                    Totals.of(List.of(score)),
                    Double.isNaN(score.recall()) ? "-" : percent(score.recall()))));
    Totals all = Totals.of(scores);
    lines.add(row("all", all, percent(all.recall())));
    return lines;
  }

  private static String row(String name, Totals totals, String recall) {
    return String.format(
        Locale.ROOT,
        "%-11s  %6d  %5d  %6s  %9d  %6d  %12d  %18d",
        name,
        totals.variants(),
        totals.found(),
        recall,
        totals.clean(),
        totals.cleanPassed(),
        totals.falseAlarms(),
        totals.questions());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", share * 100);
  }

  /** The sentence of every finding that was hoped for, and all that went wrong. */
  public static List<String> remarks(List<Score> scores) {
    List<String> lines = new ArrayList<>();
    for (Score score : scores) {
      score.variants().forEach(seeded -> lines.add(remark(score.id(), seeded)));
      score.clean().stream()
          .filter(clean -> !clean.isGood())
          .forEach(clean -> lines.add(remark(score.id(), clean)));
    }
    return lines;
  }

  private static String remark(String id, Score.Seeded seeded) {
    String said = Plain.brief(String.join(" | ", seeded.sentences()));
    if (seeded.found()) {
      // read against the app: the right verdict for a wrong reason is none
      return "found  " + id + "  " + seeded.variant() + ": " + said;
    }
    return "MISSED  "
        + id
        + "  "
        + seeded.variant()
        + ": "
        + seeded.verdict()
        + " instead of "
        + seeded.expected()
        + (seeded.verdict() == seeded.expected() ? ", with another sentence: " : ": ")
        + said;
  }

  private static String remark(String id, Score.Clean clean) {
    return (clean.verdict() == Verdict.FAIL ? "FALSE ALARM  " : "QUESTION  ")
        + id
        + "  "
        + clean.app()
        + ": "
        + clean.verdict()
        + ": "
        + Plain.brief(String.join(" | ", clean.sentences()));
  }
}
