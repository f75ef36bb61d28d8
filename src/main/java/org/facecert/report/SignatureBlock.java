package org.facecert.report;

import java.util.Optional;
import org.facecert.verdict.Laboratory;

/** Where those sign who answer for the report; a digital signature is seen in the reader. */
final class SignatureBlock {

  private final ReportInput input;
  private final Html html;
  private final Speech speech;

  SignatureBlock(ReportInput input, Html html, Speech speech) {
    this.input = input;
    this.html = html;
    this.speech = speech;
  }

  void write() {
    Laboratory laboratory = input.evaluation().laboratory();
    html.open("section", "id", "signatures");
    speech.element("h2", "signature.title");
    html.open("table", "class", "signatures").open("thead").open("tr");
    speech.element("th", "signature.role", "scope", "col");
    speech.element("th", "signature.name", "scope", "col");
    speech.element("th", "signature.date", "scope", "col");
    speech.element("th", "signature.sign", "scope", "col");
    html.close("tr").close("thead").open("tbody");
    row("signature.tested", laboratory.operator());
    row("signature.approved", Optional.empty());
    html.close("tbody").close("table").line();
    speech.element("p", "signature.note", "class", "source");
    html.close("section").line();
  }

  private void row(String role, Optional<String> person) {
    html.open("tr").open("th", "scope", "row");
    speech.say(role);
    html.close("th").open("td");
    person.ifPresent(speech::foreign);
    html.close("td");
    html.element("td", "____ - __ - __").element("td", "____________________");
    html.close("tr").line();
  }
}
