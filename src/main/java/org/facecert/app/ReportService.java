package org.facecert.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    return write(run, programme, out, formats, language, Optional.empty());
  }

  /**
   * Likewise, and signs the printed report.
   *
   * @param signature of whom; the printed report is then written whether it was named or not
   * @throws org.facecert.seal.CannotSeal when the key cannot sign it; nothing is written then
   */
  public WrittenReports write(
      Path run,
      Optional<String> programme,
      Optional<Path> out,
      Set<String> formats,
      OutputLanguage language,
      Optional<ReportSignature> signature)
      throws IOException {
    Optional<DocumentSigning> signing =
        signature.isPresent()
            ? Optional.of(DocumentSigning.open(signature.get(), suite.clock().instant()))
            : Optional.empty();
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
    Set<String> names =
        new TreeSet<>(formats.isEmpty() && signing.isEmpty() ? Reports.usual(target) : formats);
    signing.ifPresent(any -> names.add(Reports.PDF));
    List<Path> written =
        new ArrayList<>(ReportWriting.write(folder, view, target, reports(language, names)));
    if (signing.isPresent()) {
      written.add(signing.get().sign(target, language));
    }
    return new WrittenReports(written, view.orElseGet(folder.evaluation()::head));
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
