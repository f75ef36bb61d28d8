package org.facecert.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.facecert.files.OwnFile;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.RequirementUsed;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/**
 * The report that a laboratory hands over: one HTML file that needs nothing else, no network and no
 * script, in every language at once. Written requirement by requirement.
 */
final class HtmlReport implements ReportFormat {

  private final OutputLanguage language;
  private final Messages findings;

  /**
   * @param language the one it opens in
   * @param findings the words of what was found
   */
  HtmlReport(OutputLanguage language, Messages findings) {
    this.language = language;
    this.findings = findings;
  }

  @Override
  public String name() {
    return "html";
  }

  @Override
  public Path write(ReportInput input, Path folder) throws IOException {
    Path file = folder.resolve("report.html");
    Path half = folder.resolve("report.html.part");
    try (Writer out =
        new BufferedWriter(new OutputStreamWriter(OwnFile.create(half), StandardCharsets.UTF_8))) {
      write(input, new Html(out));
    }
    return Files.move(
        half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** On each printed page. */
  private static String head(Evaluation evaluation) {
    return evaluation.reportNumber() + (evaluation.partial() ? " - PARTIAL RUN" : "");
  }

  private void write(ReportInput input, Html html) {
    Speech speech = new Speech(html, findings, input.redaction(), input.evaluation().partial());
    StyleSheet style = StyleSheet.of(head(input.evaluation()));
    Frame frame = new Frame(html, language, style);
    frame.open(input.evaluation().reportNumber() + " · " + input.evaluation().item().name());
    new Masthead(input, html, speech).write();
    new Scope(input, html, speech).write();
    new Grading(input, html, speech).write();
    new Foremost(input, html, speech).write();
    new Identity(input, html, speech).write();
    new Summary(input, html, speech).write();
    new NoticeTable(input, html, speech).write();
    input.pictures().prepare(input.shots(), Pictures.LARGE);
    Pictures pictures = new Pictures(input, html, speech);
    Details details = new Details(input, html, speech, pictures);
    details.open();
    for (RequirementUsed requirement : input.evaluation().requirements()) {
      details.write(requirement);
    }
    details.close();
    new ClauseIndex(input, html, speech).write();
    new Thresholds(input, html, speech).write();
    new Closing(input, html, speech).write(pictures.cut());
    frame.close();
  }
}
