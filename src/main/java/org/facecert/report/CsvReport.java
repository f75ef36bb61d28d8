package org.facecert.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.facecert.files.OwnFile;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.LeftOut;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.RequirementUsed.ClauseServed;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.Verdict;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/**
 * For spreadsheets and databases: a row for each requirement and face function (RFC 4180, UTF-8),
 * what was left out among them. Heads and verdicts are English, titles and reasons in the language
 * asked for.
 */
final class CsvReport implements ReportFormat {

  static final String FILE = "results.csv";

  private static final List<String> HEAD =
      List.of(
          "report",
          "partial_run",
          "app",
          "package",
          "version",
          "requirement",
          "title",
          "theme",
          "severity",
          "mode",
          "function",
          "verdict",
          "reason",
          "clauses",
          "phones",
          "attempts");

  private final OutputLanguage language;
  private final Messages findings;

  CsvReport(OutputLanguage language, Messages findings) {
    this.language = language;
    this.findings = findings;
  }

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public Path write(ReportInput input, Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    Reasons reasons = new Reasons(language, findings, input.redaction());
    try (Writer out =
        new BufferedWriter(new OutputStreamWriter(OwnFile.create(file), StandardCharsets.UTF_8))) {
      out.write(CsvRow.MARK);
      out.write(CsvRow.of(HEAD));
      for (RequirementUsed requirement : input.evaluation().requirements()) {
        for (FunctionResult each : FunctionResult.of(input, requirement)) {
          out.write(CsvRow.of(row(input, each, reasons)));
        }
      }
      for (LeftOut each : input.leftOut()) {
        out.write(CsvRow.of(row(input, each, reasons)));
      }
    }
    return file;
  }

  private static List<String> row(ReportInput input, FunctionResult result, Reasons reasons) {
    RequirementUsed requirement = result.requirement();
    List<String> row = begun(input.evaluation(), reasons);
    row.add(requirement.id());
    row.add(reasons.title(requirement));
    row.add(requirement.theme());
    row.add(requirement.severity());
    row.add(requirement.mode());
    row.add(result.subject(reasons));
    row.add(result.verdict().name());
    row.add(String.join(" ", result.said(input, reasons)));
    row.add(requirement.clauses().stream().map(ClauseServed::id).collect(Collectors.joining(" ")));
    row.add(
        result.items().stream()
            .map(TestCaseResult::device)
            .filter(device -> !device.isEmpty())
            .distinct()
            .map(reasons::shown)
            .collect(Collectors.joining(" ")));
    row.add(String.valueOf(result.items().size()));
    return row;
  }

  private static List<String> row(ReportInput input, LeftOut left, Reasons reasons) {
    List<String> row = begun(input.evaluation(), reasons);
    row.add(left.requirement());
    row.add(reasons.shown(reasons.demand(left.title().english(), left.title().chinese())));
    row.addAll(List.of("", "", ""));
    row.add(left.function().isEmpty() ? "app" : reasons.shown(left.function()));
    row.add(Verdict.NOT_TESTED.name());
    row.add(reasons.text(left.why()));
    row.addAll(List.of("", "", "0"));
    return row;
  }

  private static List<String> begun(Evaluation evaluation, Reasons reasons) {
    List<String> row = new ArrayList<>();
    row.add(reasons.shown(evaluation.reportNumber()));
    row.add(String.valueOf(evaluation.partial()));
    row.add(reasons.shown(evaluation.item().name()));
    row.add(reasons.shown(evaluation.item().packageName()));
    row.add(reasons.shown(evaluation.item().versionName()));
    return row;
  }
}
