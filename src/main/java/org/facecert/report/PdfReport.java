package org.facecert.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.facecert.evidence.Plain;
import org.facecert.files.OwnFile;
import org.facecert.paper.Paper;
import org.facecert.paper.PaperFacts;
import org.facecert.paper.Run;
import org.facecert.paper.TextLook;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.RequirementUsed;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/**
 * The report on paper, in one language: the same words as in HTML, by the same writers. What a
 * reader must know stands on the first pages, then the contents, where to sign, and the chapters.
 */
final class PdfReport implements ReportFormat {

  static final String FILE = "report.pdf";

  private final OutputLanguage language;
  private final Messages findings;

  /**
   * @param language the one it is in
   * @param findings the words of what was found
   */
  PdfReport(OutputLanguage language, Messages findings) {
    this.language = language;
    this.findings = findings;
  }

  @Override
  public String name() {
    return Reports.PDF;
  }

  @Override
  public Path write(ReportInput input, Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    Path half = folder.resolve(FILE + ".part");
    Paper paper = new Paper(facts(input.evaluation()));
    write(input, paper);
    try (OutputStream out = new BufferedOutputStream(OwnFile.create(half))) {
      paper.write(out);
    }
    return Files.move(
        half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private PaperFacts facts(Evaluation evaluation) {
    Messages own = Messages.named("report");
    String number = Plain.line(evaluation.reportNumber(), 80);
    return new PaperFacts(
        Plain.line(number + " · " + evaluation.item().name(), 200),
        language.tag(),
        evaluation.partial() ? number + " · " + own.say(language, "partial.mark") : number,
        evaluation.ended(),
        Plain.line("FaceCert " + evaluation.suite().version(), 80));
  }

  private void write(ReportInput input, Paper paper) {
    Html html = Html.into(new PaperMarkup(paper::add, language.tag()));
    Speech speech =
        new Speech(
            html, findings, input.redaction(), input.evaluation().partial(), List.of(language));
    new Masthead(input, html, speech).write();
    new Scope(input, html, speech).write();
    Identity identity = new Identity(input, html, speech);
    identity.brief();
    new Grading(input, html, speech).write();
    new Foremost(input, html, speech).write();
    String contents = Messages.named("report").say(language, "contents.title");
    paper.contents(List.of(new Run(contents, TextLook.PLAIN.heavy(), "", "")));
    new SignatureBlock(input, html, speech).write();
    identity.write();
    chapters(input, html, speech);
    html.end();
  }

  private static void chapters(ReportInput input, Html html, Speech speech) {
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
  }
}
