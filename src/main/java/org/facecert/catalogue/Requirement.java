package org.facecert.catalogue;

import java.util.List;

/**
 * What the suite checks: a {@code Rule} of a feature file.
 *
 * @param id such as SC-02
 * @param title the rule's name
 * @param english what the rule's description says
 * @param chinese title and description in Chinese
 * @param classification how it is tagged
 * @param place where the rule stands
 * @param scenarios at least one; a rule that is still to be written has one that waits
 */
public record Requirement(
    String id,
    String title,
    RuleText english,
    Translation chinese,
    Classification classification,
    RulePlace place,
    List<ScenarioRef> scenarios) {

  public Requirement {
    scenarios = List.copyOf(scenarios);
  }

  /**
   * @param clauses ids of the clauses it serves, as tagged; none for a rule of the suite's own
   * @param theme the feature's tag {@code @theme:...}
   */
  public record Classification(Severity severity, Mode mode, List<String> clauses, String theme) {
    public Classification {
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * @param feature path of the file under {@code features/}, with "/"
   * @param line of the rule in that file
   */
  public record RulePlace(String feature, int line) {}

  /** The rule's description, its lines joined, without what a PASS proves. */
  public String text() {
    return english.text();
  }

  /** What a PASS proves; "" while nothing of it can be run, and for documents. */
  public String proves() {
    return english.proves();
  }

  /** What a PASS does not prove; "" likewise. */
  public String limits() {
    return english.limits();
  }

  public Severity severity() {
    return classification.severity();
  }

  public Mode mode() {
    return classification.mode();
  }

  /** Ids of the clauses it serves. */
  public List<String> clauses() {
    return classification.clauses();
  }

  public String theme() {
    return classification.theme();
  }

  /** Path of the feature file under {@code features/}. */
  public String feature() {
    return place.feature();
  }

  public int line() {
    return place.line();
  }
}
