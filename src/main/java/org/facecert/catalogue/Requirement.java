package org.facecert.catalogue;

import java.util.List;

/**
 * What the suite checks: a {@code Rule} of a feature file.
 *
 * @param id such as SC-02
 * @param title the rule's name
 * @param text the rule's description, its lines joined, without what a PASS proves
 * @param proves what a PASS proves; "" while nothing of it can be run, and for documents
 * @param limits what a PASS does not prove; "" likewise
 * @param chinese all of that in Chinese
 * @param clauses ids of the clauses it serves, as tagged; none for a rule of the suite's own
 * @param theme the feature's tag {@code @theme:...}
 * @param feature path of the file under {@code features/}, with "/"
 * @param line of the rule in that file
 * @param scenarios at least one; a rule that is still to be written has one that waits
 */
public record Requirement(
    String id,
    String title,
    String text,
    String proves,
    String limits,
    Translation chinese,
    Severity severity,
    Mode mode,
    List<String> clauses,
    String theme,
    String feature,
    int line,
    List<ScenarioRef> scenarios) {

  public Requirement {
    clauses = List.copyOf(clauses);
    scenarios = List.copyOf(scenarios);
  }
}
