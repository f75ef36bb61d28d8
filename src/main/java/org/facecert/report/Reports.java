package org.facecert.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.facecert.verdict.Language;
import org.facecert.verdict.Words;

/** All formats, one line each. */
public final class Reports {

  private final List<ReportFormat> formats;

  /**
   * @param language the one that the HTML report opens in, with both inside, and the one of formats
   *     that have but one
   */
  public Reports(Language language) {
    this(language, Words.ofFindings());
  }

  Reports(Language language, Words findings) {
    formats =
        List.of(
            new HtmlReport(language, findings),
            new JunitReport(language, findings),
            new AllureReport(language, findings));
  }

  /**
   * Writes every format into the folder.
   *
   * @return the files a person would open, the HTML report first
   * @throws IOException when a file cannot be written; what was written before stays
   */
  public List<Path> write(ReportInput input, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> written = new ArrayList<>();
    for (ReportFormat format : formats) {
      written.add(format.write(input, folder));
    }
    return written;
  }
}
