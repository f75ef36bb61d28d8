package org.facecert.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.facecert.files.OwnFile;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/** All formats, one line each. */
public final class Reports {

  private static final Set<String> OURS =
      Set.of("report.html", "report.html.part", "junit.xml", "allure-results");

  private final List<ReportFormat> formats;

  /**
   * @param language the one that the HTML report opens in, with both inside, and the one of formats
   *     that have but one
   */
  public Reports(OutputLanguage language) {
    this(language, Messages.ofFindings());
  }

  Reports(OutputLanguage language, Messages findings) {
    formats =
        List.of(
            new HtmlReport(language, findings),
            new JunitReport(language, findings),
            new AllureReport(language, findings));
  }

  /**
   * Whether a folder holds nothing but what {@link #write} writes.
   *
   * @throws IOException when it cannot be looked into, or what is there in our names is none of
   *     ours
   */
  public static boolean areAllIn(Path folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (!OURS.contains(String.valueOf(entry.getFileName()))) {
          return false;
        }
      }
    }
    OwnFile.allBelowAreOurs(folder);
    return true;
  }

  /**
   * Writes every format into the folder.
   *
   * @return the files a person would open, the HTML report first
   * @throws IOException when a file cannot be written; what was written before stays
   */
  public List<Path> write(ReportInput input, Path folder) throws IOException {
    OwnFile.folder(folder);
    List<Path> written = new ArrayList<>();
    for (ReportFormat format : formats) {
      written.add(format.write(input, folder));
    }
    return written;
  }
}
