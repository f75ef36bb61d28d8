package org.facecert.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.facecert.verdict.Language;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.Words;

/**
 * The report that a laboratory hands over: one HTML file that needs nothing else, no network and no
 * script, in every language at once. Written requirement by requirement.
 */
final class HtmlReport implements ReportFormat {

  private final Language language;
  private final Words findings;

  /**
   * @param language the one it opens in
   * @param findings the words of what was found
   */
  HtmlReport(Language language, Words findings) {
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
    try (Writer out = Files.newBufferedWriter(half, StandardCharsets.UTF_8)) {
      write(input, new Html(out));
    }
    return Files.move(
        half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private void write(ReportInput input, Html html) {
    Speech speech = new Speech(html, findings, input.redaction());
    StyleSheet style = StyleSheet.of(input.evaluation().reportNumber());
    html.doctype();
    html.open("html", "lang", language.tag()).line();
    head(input, html, style);
    html.open("body").line();
    languageSwitch(html);
    html.open("main", "class", "paper").line();
    new Masthead(input, html, speech).write();
    new Grading(input, html, speech).write();
    new Identity(input, html, speech).write();
    new Summary(input, html, speech).write();
    Pictures pictures = new Pictures(input, html, speech);
    Details details = new Details(input, html, speech, pictures);
    details.open();
    for (RequirementUsed requirement : input.evaluation().requirements()) {
      details.write(requirement);
    }
    details.close();
    new ClauseIndex(input, html, speech).write();
    new Closing(input, html, speech).write(pictures.cut());
    html.close("main").line();
    html.close("body").close("html").end();
  }

  private static void head(ReportInput input, Html html, StyleSheet style) {
    html.open("head").line();
    html.empty("meta", "charset", "utf-8").line();
    // no script at all, nothing from elsewhere, and of styles ours alone
    html.empty(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            "default-src 'none'; img-src data:; style-src '"
                + style.hash()
                + "'; base-uri 'none'; form-action 'none'")
        .line();
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.empty("meta", "name", "referrer", "content", "no-referrer").line();
    html.element(
            "title",
            Plain.line(
                input.evaluation().reportNumber() + " · " + input.evaluation().item().name(), 200))
        .line();
    html.style(style.css());
    html.close("head").line();
  }

  /** Radio buttons and a style sheet: works where scripts do not. */
  private void languageSwitch(Html html) {
    for (Language each : Language.values()) {
      String id = "show-" + each.tag();
      if (each == language) {
        html.empty(
            "input", "type", "radio", "name", "language", "id", id, "class", "lang", "checked", "");
      } else {
        html.empty("input", "type", "radio", "name", "language", "id", id, "class", "lang");
      }
    }
    html.open("nav", "class", "switch", "aria-label", "Language / 语言");
    html.element("label", "English", "for", "show-en", "lang", "en");
    html.element("label", "中文", "for", "show-zh", "lang", "zh");
    html.close("nav").line();
  }
}
