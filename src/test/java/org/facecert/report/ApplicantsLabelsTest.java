package org.facecert.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.facecert.verdict.StatementUsed;
import org.facecert.words.OutputLanguage;
import org.facecert.words.SampleWords;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ApplicantsLabelsTest {

  @TempDir Path folder;

  private Document report(StatementUsed.Label label) throws IOException {
    try (ReportInput input = new SampleRun(folder).saying(label).input()) {
      Path page =
          new HtmlReport(OutputLanguage.ENGLISH, SampleWords.messages()).write(input, folder);
      return Jsoup.parse(Files.readString(page));
    }
  }

  @Test
  void are_printed_as_the_applicants_word_with_class_and_reason() throws IOException {
    Document page =
        report(new StatementUsed.Label("Little bear", "refuse", "our mascot <b>means</b> no"));

    assertThat(page.expectFirst("#identity").text())
        .contains("Label, by the applicant’s word")
        .contains("“Little bear”")
        .contains("refuse")
        .contains("our mascot <b>means</b> no");
  }

  @Test
  void are_shown_as_text_however_hostile() throws IOException {
    Document page =
        report(new StatementUsed.Label("<script>x</script>\u202e", "<i>", "<img src=x>\u0000"));

    assertThat(page.select("script, #identity i, #identity img")).isEmpty();
    assertThat(page.html()).doesNotContain("\u202e", "\u0000");
  }
}
