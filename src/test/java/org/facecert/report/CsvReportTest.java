package org.facecert.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.facecert.words.OutputLanguage;
import org.facecert.words.SampleWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CsvReportTest {

  @TempDir Path folder;
  private String text = "";

  @BeforeEach
  void write() throws IOException {
    try (ReportInput input = new SampleRun(folder).input()) {
      text =
          Files.readString(
              new CsvReport(OutputLanguage.CHINESE, SampleWords.messages()).write(input, folder));
    }
  }

  @Test
  void looks_as_it_did() throws IOException {
    Golden.compare("results.csv", text);
  }

  @Test
  void a_row_for_each_result_as_junit_counts_them() {
    List<String> lines = List.of(text.split("\r\n"));
    assertThat(lines).hasSize(1 + 9);
    assertThat(lines.get(0)).startsWith(CsvRow.MARK + "report,partial_run,app,");
    assertThat(text).doesNotContain(SampleRun.PHONE_NUMBER, SampleRun.PASSWORD);
  }

  @Test
  void what_was_asked_for_once_is_kept_up_to_date() throws IOException {
    assertThat(Reports.usual(folder)).isEqualTo(Set.of("html", "junit", "allure", "csv"));
  }
}
