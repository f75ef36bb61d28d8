package org.facecert.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.facecert.catalogue.Bilingual;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.Clause;
import org.facecert.catalogue.Mode;
import org.facecert.catalogue.Requirement;
import org.facecert.catalogue.ScenarioRef;
import org.facecert.catalogue.coverage.CoverageState;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/** Tells all there is to know of one requirement or clause. */
final class Explanation {

  private static final int WIDTH = 100;

  private final Catalogue catalogue;
  private final OutputLanguage language;
  private final PrintWriter out;
  private final Messages words = Messages.named("catalogue");

  Explanation(Catalogue catalogue, OutputLanguage language, PrintWriter out) {
    this.catalogue = catalogue;
    this.language = language;
    this.out = out;
  }

  void of(Requirement requirement) {
    out.println(requirement.id() + "  " + title(requirement));
    out.println(facts(requirement));
    paragraph(
        language == OutputLanguage.CHINESE ? requirement.chinese().text() : requirement.text());
    heading("show.rests");
    List<Clause> clauses = catalogue.clausesOf(requirement);
    if (clauses.isEmpty()) {
      paragraph(say("show.own"));
    }
    clauses.forEach(this::cited);
    tested(requirement, clauses);
  }

  private String facts(Requirement requirement) {
    return String.join(
        " · ",
        say("severity." + requirement.severity().word()),
        say("mode." + requirement.mode().word()),
        say("state." + CoverageState.of(requirement).word()),
        "features/" + requirement.feature() + ":" + requirement.line());
  }

  private void tested(Requirement requirement, List<Clause> clauses) {
    heading("show.tested");
    requirement.scenarios().forEach(scenario -> scenario(requirement, scenario));
    letters("show.ways", clauses, Clause::methods, catalogue.methods());
    heading("show.proves");
    paragraph(proof(requirement, requirement.proves(), requirement.chinese().proves(), "proves"));
    heading("show.limits");
    paragraph(proof(requirement, requirement.limits(), requirement.chinese().limits(), "limits"));
    letters("show.evidence", clauses, Clause::evidence, catalogue.evidence());
  }

  void of(Clause clause) {
    out.println(clause.id() + "  " + clause.citation(language.tag()));
    out.println(origin(clause));
    paragraph(clause.text().in(language.tag()));
    out.println(
        say(
            "clause.confidence",
            "number",
            say("confidence." + clause.numberConfidence()),
            "text",
            say("confidence." + clause.textConfidence()),
            "mark",
            clause.mark()));
    out.println(say("clause.verifiable", "modes", modes(clause)));
    letters("show.ways", List.of(clause), Clause::methods, catalogue.methods());
    letters("show.evidence", List.of(clause), Clause::evidence, catalogue.evidence());
    out.println(say("clause.source", "source", clause.source()));
    served(clause);
  }

  private String origin(Clause clause) {
    Optional<String> since =
        clause.document().inForce().map(date -> say("clause.force", "date", date));
    List<String> parts = new ArrayList<>();
    parts.add(clause.force().name() + " " + clause.force().words(language.tag()));
    parts.add(clause.document().issuer().in(language.tag()));
    parts.add(say("clause.date", "date", clause.document().date()));
    since.ifPresent(parts::add);
    parts.add("features/" + clause.document().file());
    return String.join(" · ", parts);
  }

  private void served(Clause clause) {
    heading("clause.served");
    for (Requirement requirement : catalogue.serving(clause.id())) {
      out.println("  " + requirement.id() + "  " + title(requirement));
    }
    clause
        .scopeOnly()
        .ifPresent(why -> paragraph(say("clause.scope", "why", why.in(language.tag()))));
  }

  private String title(Requirement requirement) {
    return language == OutputLanguage.CHINESE ? requirement.chinese().title() : requirement.title();
  }

  private String modes(Clause clause) {
    return clause.modes().isEmpty()
        ? say("mode.none")
        : clause.modes().stream()
            .map(Mode::word)
            .map(word -> say("mode." + word))
            .collect(Collectors.joining(", "));
  }

  private void cited(Clause clause) {
    out.println(
        "  "
            + clause.id()
            + "  "
            + clause.citation(language.tag())
            + " ["
            + clause.force().words(language.tag())
            + "]");
    Wrapped.print(out, clause.text().in(language.tag()), "      ", WIDTH);
  }

  private void scenario(Requirement requirement, ScenarioRef scenario) {
    String name =
        language == OutputLanguage.CHINESE
            ? requirement.chinese().scenarios().getOrDefault(scenario.name(), scenario.name())
            : scenario.name();
    String waits =
        scenario
            .waiting()
            .map(reason -> " — " + say("show.waits", "reason", reason.in(language.tag())))
            .orElse("");
    out.println("  " + name + waits);
    for (String step : scenario.steps()) {
      out.println(
          "      "
              + (language == OutputLanguage.CHINESE
                  ? requirement.chinese().steps().getOrDefault(step, step)
                  : step));
    }
  }

  /** Where the Rule says nothing of a PASS: nothing can be run yet, or an assessor reads. */
  private String proof(Requirement requirement, String english, String chinese, String part) {
    if (english.isEmpty()) {
      return say("show." + part + "." + CoverageState.of(requirement).word());
    }
    return language == OutputLanguage.CHINESE ? chinese : english;
  }

  private void letters(
      String key,
      Collection<Clause> clauses,
      Function<Clause, List<String>> of,
      Map<String, Bilingual> names) {
    Set<String> letters = new LinkedHashSet<>();
    // in the legend's order
    names.keySet().stream()
        .filter(letter -> clauses.stream().anyMatch(clause -> of.apply(clause).contains(letter)))
        .forEach(letters::add);
    if (letters.isEmpty()) {
      return;
    }
    heading(key);
    for (String letter : letters) {
      String name =
          Optional.ofNullable(names.get(letter)).map(n -> n.in(language.tag())).orElse("");
      out.println("  " + letter + "  " + name);
    }
  }

  private void heading(String key) {
    out.println();
    out.println(say(key));
  }

  private void paragraph(String text) {
    text.lines().forEach(line -> Wrapped.print(out, line, "  ", WIDTH));
  }

  private String say(String key, Object... values) {
    return words.say(language, key, values);
  }
}
