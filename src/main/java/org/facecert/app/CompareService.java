package org.facecert.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.facecert.files.OwnFile;
import org.facecert.report.ComparedPair;
import org.facecert.report.ReportInput;
import org.facecert.run.RunFolder;
import org.facecert.verdict.Baseline;
import org.facecert.verdict.RunComparison;
import org.facecert.verdict.RunComparison.ComparisonRule;
import org.facecert.words.OutputLanguage;

/** Compares two recorded runs. */
public final class CompareService {

  private final Suite suite;

  CompareService(Suite suite) {
    this.suite = suite;
  }

  /**
   * What to compare.
   *
   * @param before folder of run A
   * @param after folder of run B
   * @param baseline file of known findings
   * @param onlyFailures whether what B does not know any more is no regression
   * @param html where to write the page
   * @param json where to write it for tools
   */
  public record CompareRequest(
      Path before,
      Path after,
      Optional<Path> baseline,
      boolean onlyFailures,
      Optional<Path> html,
      Optional<Path> json,
      OutputLanguage language) {}

  /**
   * @throws UserError when there is no run in a folder
   * @throws org.facecert.run.BrokenRecord when one was changed: nothing is compared then
   * @throws org.facecert.catalogue.yaml.InputErrors when the baseline is not sound
   */
  public RunComparison compare(CompareRequest request) throws IOException {
    Baseline baseline = request.baseline().map(Baseline::read).orElse(Baseline.NONE);
    RunFolder one = RecordedFolder.whole(request.before());
    RunFolder other = RecordedFolder.whole(request.after());
    LocalDate today = LocalDate.ofInstant(suite.clock().instant(), ZoneOffset.UTC);
    ComparisonRule rule =
        new ComparisonRule(request.onlyFailures(), baseline, today, UnaryOperator.identity());
    try (ReportInput before = ReportWriting.input(one, Optional.empty());
        ReportInput after = ReportWriting.input(other, Optional.empty())) {
      ComparedPair pair = new ComparedPair(before, after);
      RunComparison comparison = pair.compare(rule);
      write(pair, comparison, request);
      return comparison;
    }
  }

  private static void write(ComparedPair pair, RunComparison comparison, CompareRequest request)
      throws IOException {
    if (request.json().isPresent()) {
      OwnFile.write(request.json().get(), pair.json(comparison, request.language()));
    }
    if (request.html().isPresent()) {
      try (Writer out =
          new BufferedWriter(
              new OutputStreamWriter(
                  OwnFile.create(request.html().get()), StandardCharsets.UTF_8))) {
        pair.page(comparison, request.language(), out);
      }
    }
  }
}
