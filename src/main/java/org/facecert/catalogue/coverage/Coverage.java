package org.facecert.catalogue.coverage;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.Clause;
import org.facecert.catalogue.Requirement;
import org.facecert.catalogue.ScenarioRef;

/**
 * Every clause with every requirement that serves it and every scenario of that; then the
 * requirements of the suite's own. A clause that nothing serves stands in a row by itself.
 */
public final class Coverage {

  /** One line of the table; what is not there is a gap. */
  public record Row(
      Optional<Clause> clause, Optional<Requirement> requirement, Optional<ScenarioRef> scenario) {}

  /** How many there are of each; written as one flat object. */
  public record Counts(
      @JsonUnwrapped ClauseCounts ofClauses,
      @JsonUnwrapped RequirementCounts ofRequirements,
      @JsonUnwrapped ScenarioCounts ofScenarios) {}

  /**
   * @param documents that they stand in
   * @param scopeOnly that no requirement serves, with a reason
   * @param orphans that no requirement serves, without one
   */
  public record ClauseCounts(int clauses, int documents, int scopeOnly, int orphans) {}

  /**
   * @param waiting of which nothing can be run yet, documentary ones left out
   * @param partly executable ones of which a scenario still waits
   * @param documentaryWaiting documentary ones whose documents the suite cannot read yet
   */
  public record RequirementCounts(
      int requirements,
      int executable,
      int documentary,
      int waiting,
      int partly,
      int documentaryWaiting) {}

  /** All scenarios, and those that wait. */
  public record ScenarioCounts(int scenarios, int waitingScenarios) {}

  private final Catalogue catalogue;

  public Coverage(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Clause clause : catalogue.clauses().values()) {
      List<Requirement> serving = catalogue.serving(clause.id());
      if (serving.isEmpty()) {
        rows.add(new Row(Optional.of(clause), Optional.empty(), Optional.empty()));
      }
      serving.forEach(requirement -> add(rows, Optional.of(clause), requirement));
    }
    catalogue.requirements().stream()
        .filter(requirement -> requirement.clauses().isEmpty())
        .forEach(requirement -> add(rows, Optional.empty(), requirement));
    return rows;
  }

  private static void add(List<Row> rows, Optional<Clause> clause, Requirement requirement) {
    requirement
        .scenarios()
        .forEach(
            scenario -> rows.add(new Row(clause, Optional.of(requirement), Optional.of(scenario))));
  }

  public Counts counts() {
    return new Counts(clauses(), requirements(), scenarios());
  }

  private ScenarioCounts scenarios() {
    List<ScenarioRef> all =
        catalogue.requirements().stream().flatMap(r -> r.scenarios().stream()).toList();
    int waiting = (int) all.stream().filter(s -> s.waiting().isPresent()).count();
    return new ScenarioCounts(all.size(), waiting);
  }

  private ClauseCounts clauses() {
    Collection<Clause> all = catalogue.clauses().values();
    List<Clause> unserved =
        all.stream().filter(clause -> catalogue.serving(clause.id()).isEmpty()).toList();
    return new ClauseCounts(
        all.size(),
        (int) all.stream().map(Clause::document).distinct().count(),
        (int) unserved.stream().filter(clause -> clause.scopeOnly().isPresent()).count(),
        (int) unserved.stream().filter(clause -> clause.scopeOnly().isEmpty()).count());
  }

  private RequirementCounts requirements() {
    List<Requirement> executable = in(CoverageState.EXECUTABLE);
    List<Requirement> documentary = in(CoverageState.DOCUMENTARY);
    return new RequirementCounts(
        catalogue.requirements().size(),
        executable.size(),
        documentary.size(),
        in(CoverageState.WAITING).size(),
        (int) executable.stream().filter(Coverage::waitsForSomething).count(),
        (int) documentary.stream().filter(Coverage::waitsForSomething).count());
  }

  private List<Requirement> in(CoverageState state) {
    return catalogue.requirements().stream().filter(r -> CoverageState.of(r) == state).toList();
  }

  private static boolean waitsForSomething(Requirement requirement) {
    return requirement.scenarios().stream().anyMatch(s -> s.waiting().isPresent());
  }
}
