package org.facecert.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.Clause;
import org.facecert.catalogue.Requirement;
import org.facecert.catalogue.ScenarioRef;
import org.facecert.catalogue.coverage.Coverage;
import org.facecert.evidence.Redaction;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/** Every clause with what serves it and what of that can be run, gaps included; one HTML file. */
public final class CoveragePage {

  private final Catalogue catalogue;
  private final OutputLanguage language;

  /**
   * @param language the one it opens in
   */
  public CoveragePage(Catalogue catalogue, OutputLanguage language) {
    this.catalogue = catalogue;
    this.language = language;
  }

  public void write(Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      Html html = new Html(out);
      Speech speech = new Speech(html, Messages.ofFindings(), new Redaction(Set.of()));
      Frame frame = new Frame(html, language, StyleSheet.of("FaceCert"));
      frame.open("FaceCert");
      speech.element("h1", "coverage.title");
      counts(speech, new Coverage(catalogue).counts());
      documents(html, speech);
      own(html, speech);
      frame.close();
    }
  }

  private static void counts(Speech speech, Coverage.Counts counts) {
    speech.say(
        "coverage.counts",
        "clauses",
        counts.ofClauses().clauses(),
        "documents",
        counts.ofClauses().documents(),
        "requirements",
        counts.ofRequirements().requirements(),
        "executable",
        counts.ofRequirements().executable(),
        "documentary",
        counts.ofRequirements().documentary(),
        "waiting",
        counts.ofRequirements().waiting(),
        "scope",
        counts.ofClauses().scopeOnly(),
        "orphans",
        counts.ofClauses().orphans());
  }

  private void documents(Html html, Speech speech) {
    String document = "";
    for (Clause clause : catalogue.clauses().values()) {
      if (!clause.document().file().equals(document)) {
        if (!document.isEmpty()) {
          html.close("tbody").close("table").line();
        }
        document = clause.document().file();
        html.open("h2");
        speech.both(clause.document().title().english(), clause.document().title().chinese());
        html.close("h2").line().open("table", "class", "index").open("tbody").line();
      }
      row(html, speech, clause);
    }
    if (!document.isEmpty()) {
      html.close("tbody").close("table").line();
    }
  }

  private void row(Html html, Speech speech, Clause clause) {
    html.open("tr").open("td");
    html.element("b", clause.id()).text(" ");
    speech.both(clause.number().english(), clause.number().chinese());
    if (!clause.numberConfirmed()) {
      html.text(" ").open("em");
      speech.say("clause.unconfirmed");
      html.close("em");
    }
    html.text(" ").open("span", "class", "force " + (clause.force().isLaw() ? "law" : "other"));
    speech.term("force", clause.force().name());
    html.close("span").empty("br");
    speech.both(clause.text().english(), clause.text().chinese());
    html.close("td").open("td", "class", "served");
    List<Requirement> serving = catalogue.serving(clause.id());
    serving.forEach(requirement -> requirement(html, speech, requirement));
    if (serving.isEmpty()) {
      gap(html, speech, clause);
    }
    html.close("td").close("tr").line();
  }

  private static void gap(Html html, Speech speech, Clause clause) {
    if (clause.scopeOnly().isPresent()) {
      speech.say("coverage.scope");
      html.text(" ");
      speech.both(clause.scopeOnly().get().english(), clause.scopeOnly().get().chinese());
    } else {
      html.open("strong");
      speech.say("coverage.orphan");
      html.close("strong");
    }
  }

  private static void requirement(Html html, Speech speech, Requirement requirement) {
    html.open("p");
    html.element("b", requirement.id()).text(" ");
    speech.both(requirement.title(), requirement.chinese().title());
    for (ScenarioRef scenario : requirement.scenarios()) {
      html.empty("br");
      speech.both(
          scenario.name(),
          requirement.chinese().scenarios().getOrDefault(scenario.name(), scenario.name()));
      html.text(": ");
      if (scenario.waiting().isPresent()) {
        speech.both(scenario.waiting().get().english(), scenario.waiting().get().chinese());
      } else {
        speech.say("coverage.executable");
      }
    }
    html.close("p");
  }

  /** Requirements of the suite's own serve no clause. */
  private void own(Html html, Speech speech) {
    speech.element("h2", "coverage.own");
    catalogue.requirements().stream()
        .filter(requirement -> requirement.clauses().isEmpty())
        .forEach(requirement -> requirement(html, speech, requirement));
  }
}
