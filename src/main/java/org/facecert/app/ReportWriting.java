package org.facecert.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.facecert.platform.android.UiAutomatorSource;
import org.facecert.report.ReportInput;
import org.facecert.report.Reports;
import org.facecert.run.RunFolder;
import org.facecert.verdict.Evaluation;
import org.facecert.words.OutputLanguage;

/** Renders recorded runs. */
final class ReportWriting {

  private ReportWriting() {}

  /**
   * Writes the usual reports of a run into its folder.
   *
   * @return the files a person would open, the HTML report first
   */
  static List<Path> write(RunFolder folder, OutputLanguage language) throws IOException {
    return write(
        folder,
        Optional.empty(),
        folder.path(),
        new Reports(language, Reports.usual(folder.path())));
  }

  /**
   * @param view of the run under another programme
   * @param target where to write
   */
  static List<Path> write(RunFolder folder, Optional<Evaluation> view, Path target, Reports reports)
      throws IOException {
    try (ReportInput input = input(folder, view)) {
      return reports.write(input, target);
    }
  }

  /** What is shown of a run is made from it, and masked by it. */
  static ReportInput input(RunFolder folder, Optional<Evaluation> view) throws IOException {
    return new ReportInput(
        folder.evaluation(),
        view,
        folder.vault(),
        new WalkTimelines(folder.vault()),
        UiAutomatorSource::read,
        Masks.of(folder));
  }
}
