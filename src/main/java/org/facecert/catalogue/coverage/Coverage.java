package org.facecert.catalogue.coverage;

import java.util.ArrayList;
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

  /**
   * @param waiting requirements of which nothing can be run yet, documentary ones left out
   * @param partly executable requirements of which a scenario still waits
   * @param documentaryWaiting documentary requirements whose documents the suite cannot read yet
   * @param scopeOnly clauses that no requirement serves, with a reason
   * @param orphans clauses that no requirement serves, without one
   */
  public record Counts(
      int clauses,
      int documents,
      int requirements,
      int executable,
      int documentary,
      int waiting,
      int partly,
      int documentaryWaiting,
      int scopeOnly,
      int orphans,
      int scenarios,
      int waitingScenarios) {}

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
    List<Requirement> all = catalogue.requirements();
    List<ScenarioRef> scenarios = all.stream().flatMap(r -> r.scenarios().stream()).toList();
    List<Clause> unserved =
        catalogue.clauses().values().stream()
            .filter(clause -> catalogue.serving(clause.id()).isEmpty())
            .toList();
    return new Counts(
        catalogue.clauses().size(),
        (int) catalogue.clauses().values().stream().map(Clause::document).distinct().count(),
        all.size(),
        in(CoverageState.EXECUTABLE).size(),
        in(CoverageState.DOCUMENTARY).size(),
        in(CoverageState.WAITING).size(),
        (int) in(CoverageState.EXECUTABLE).stream().filter(Coverage::waitsForSomething).count(),
        (int) in(CoverageState.DOCUMENTARY).stream().filter(Coverage::waitsForSomething).count(),
        (int) unserved.stream().filter(clause -> clause.scopeOnly().isPresent()).count(),
        (int) unserved.stream().filter(clause -> clause.scopeOnly().isEmpty()).count(),
        scenarios.size(),
        (int) scenarios.stream().filter(s -> s.waiting().isPresent()).count());
  }

  private List<Requirement> in(CoverageState state) {
    return catalogue.requirements().stream().filter(r -> CoverageState.of(r) == state).toList();
  }

  private static boolean waitsForSomething(Requirement requirement) {
    return requirement.scenarios().stream().anyMatch(s -> s.waiting().isPresent());
  }
}
