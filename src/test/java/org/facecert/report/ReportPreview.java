package org.facecert.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.facecert.words.OutputLanguage;
import org.facecert.words.SampleWords;

/** Writes the sample's reports to look at: {@code target/preview/report.html}. */
final class ReportPreview {

  private ReportPreview() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/preview"));
    OutputLanguage language = OutputLanguage.of(arguments.length > 0 ? arguments[0] : "en");
    try (ReportInput input = new SampleRun(folder).input()) {
      System.out.println(
          new Reports(language, SampleWords.messages(), Reports.usual(folder))
              .write(input, folder));
    }
  }
}
