package org.facecert.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.facecert.report.NoSuchFormat;
import org.facecert.report.Reports;
import org.facecert.run.RunFolder;
import org.facecert.verdict.Evaluation;
import org.facecert.words.OutputLanguage;

/** Renders a run's reports anew, also as another programme sees it. */
public final class ReportService {

  private final Suite suite;

  ReportService(Suite suite) {
    this.suite = suite;
  }

  /**
   * @param run its folder
   * @param programme another than the run's; what it asks and the run did not look at is not tested
   * @param out where to write; else the run's folder, or one below it with another programme
   * @param formats by name; the usual ones where none is named
   * @throws UserError when there is no run or no such format, or something else than reports where
   *     to write
   */
  public WrittenReports write(
      Path run,
      Optional<String> programme,
      Optional<Path> out,
      Set<String> formats,
      OutputLanguage language)
      throws IOException {
    RunFolder folder = RecordedFolder.whole(run);
    Wiring wiring = suite.wiring();
    Optional<Evaluation> view =
        programme.isPresent()
            ? Optional.of(wiring.under(programme.get(), folder))
            : Optional.empty();
    Path target = out.orElseGet(() -> programme.map(id -> run.resolve("under-" + id)).orElse(run));
    if (!target.equals(run)) {
      mustBeFree(target);
    }
    Reports reports = reports(language, formats.isEmpty() ? Reports.usual(target) : formats);
    return new WrittenReports(
        ReportWriting.write(folder, view, target, reports),
        view.orElseGet(folder.evaluation()::head));
  }

  private static Reports reports(OutputLanguage language, Set<String> formats) {
    try {
      return new Reports(language, formats);
    } catch (NoSuchFormat e) {
      throw new UserError("--format: " + e.getMessage());
    }
  }

  /** Reports are written anew over reports alone. */
  private static void mustBeFree(Path target) throws IOException {
    if (Files.exists(target) && !Files.isSymbolicLink(target)) {
      if (!Files.isDirectory(target)) {
        throw new UserError("--out " + target + ": that is a file, not a folder");
      }
      if (!Reports.areAllIn(target)) {
        throw new UserError(
            "--out " + target + ": there is something else than reports in it; name another");
      }
    }
  }
}
