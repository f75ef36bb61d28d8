package org.facecert.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.facecert.run.Evaluator;
import org.facecert.run.RunFolder;
import org.facecert.verdict.Effort;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.Outcome;
import org.facecert.verdict.Verdict;

/** What a command says once a run has ended. */
final class Conclusion {

  private final PrintStream out;
  private final Screenplay words;

  Conclusion(PrintStream out, Screenplay words) {
    this.out = out;
    this.words = words;
  }

  void print(RunFolder folder, Evaluator.Result result, List<Path> reports) {
    Evaluation evaluation = result.evaluation();
    out.println(
        words.say(
            "result.verdict",
            "verdict",
            words.verdict(evaluation.verdict()),
            "counts",
            counts(evaluation)));
    words.decision(evaluation).forEach(out::println);
    Effort effort = evaluation.effort();
    out.println(
        words.say(
            "result.overhead",
            "commands",
            effort.commands(),
            "device",
            seconds(effort.deviceSeconds()),
            "watching",
            seconds(effort.watchingSeconds()),
            "outside",
            seconds(effort.outsideSeconds()),
            "percent",
            String.format(Locale.ROOT, "%.1f", effort.overheadPercent())));
    if (result.bugs() > 0) {
      out.println(words.say("result.bugs", "bugs", result.bugs(), "folder", folder.bugs()));
    }
    out.println(words.say("result.folder", "folder", folder.path()));
    reports.stream()
        .findFirst()
        .ifPresent(report -> out.println(words.say("result.report", "file", report)));
  }

  private String counts(Evaluation evaluation) {
    Map<Verdict, Long> counts =
        evaluation.outcomes().stream()
            .collect(
                Collectors.groupingBy(
                    Outcome::verdict, () -> new EnumMap<>(Verdict.class), Collectors.counting()));
    return counts.entrySet().stream()
        .map(entry -> words.verdict(entry.getKey()) + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f", seconds);
  }
}
