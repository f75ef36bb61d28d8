package org.facecert.cli;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.facecert.app.EvaluatedRun;
import org.facecert.app.MatrixRun;
import org.facecert.app.WrittenReports;
import org.facecert.verdict.Effort;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.RequirementVerdict;
import org.facecert.verdict.Verdict;

/** What a command says at its end. */
final class Conclusion {

  private final PrintStream out;
  private final TerminalWords words;

  Conclusion(PrintStream out, TerminalWords words) {
    this.out = out;
    this.words = words;
  }

  /** Of reports that were written anew. */
  void print(WrittenReports written) {
    written.files().forEach(out::println);
    words.decision(written.evaluation()).forEach(out::println);
  }

  /** Of a run that has ended. */
  void print(EvaluatedRun run) {
    Evaluation evaluation = run.evaluation();
    out.println(
        words.say(
            "result.verdict",
            "verdict",
            words.verdict(evaluation.verdict()),
            "counts",
            counts(evaluation)));
    words.decision(evaluation).forEach(out::println);
    out.println(overhead(evaluation.effort()));
    if (run.bugs() > 0) {
      out.println(words.say("result.bugs", "bugs", run.bugs(), "folder", run.bugFolder()));
    }
    out.println(words.say("result.folder", "folder", run.folder()));
    run.reports().stream()
        .findFirst()
        .ifPresent(report -> out.println(words.say("result.report", "file", report)));
  }

  /** Of a run on each of several phones. */
  void print(MatrixRun matrix) {
    matrix
        .runs()
        .forEach(
            (phone, run) ->
                out.println(
                    words.say(
                        "matrix.phone",
                        "phone",
                        phone,
                        "verdict",
                        words.verdict(run.evaluation().verdict()),
                        "counts",
                        counts(run.evaluation()))));
    List<MatrixRun.MatrixRow> rows = matrix.rows();
    List<MatrixRun.MatrixRow> others = rows.stream().filter(row -> !row.same()).toList();
    out.println(words.say("matrix.rows", "rows", rows.size(), "others", others.size()));
    others.forEach(row -> out.println("  " + row(row, matrix.runs().keySet())));
    if (matrix.bugs() > 0) {
      out.println(words.say("result.bugs", "bugs", matrix.bugs(), "folder", matrix.folder()));
    }
    out.println(words.say("matrix.folder", "folder", matrix.folder(), "file", matrix.file()));
  }

  private String row(MatrixRun.MatrixRow row, Set<String> phones) {
    return phones.stream()
        .map(phone -> phone + " " + verdict(row, phone))
        .collect(Collectors.joining(", ", row.requirement() + " " + row.function() + ": ", ""));
  }

  private String verdict(MatrixRun.MatrixRow row, String phone) {
    Verdict verdict = row.verdicts().get(phone);
    return verdict == null ? "-" : words.verdict(verdict);
  }

  private String overhead(Effort effort) {
    return words.say(
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
        String.format(Locale.ROOT, "%.1f", effort.overheadPercent()),
        "probes",
        String.format(Locale.ROOT, "%.1f", effort.probingPercent()));
  }

  private String counts(Evaluation evaluation) {
    Map<Verdict, Long> counts =
        evaluation.outcomes().stream()
            .collect(
                Collectors.groupingBy(
                    RequirementVerdict::verdict,
                    () -> new EnumMap<>(Verdict.class),
                    Collectors.counting()));
    return counts.entrySet().stream()
        .map(entry -> words.verdict(entry.getKey()) + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f", seconds);
  }
}
