package org.facecert.catalogue.coverage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.facecert.catalogue.Clause;
import org.facecert.catalogue.Mode;
import org.facecert.catalogue.Requirement;
import org.facecert.catalogue.ScenarioRef;

/** The coverage as comma-separated values (RFC 4180), one line for each row. */
public final class CoverageTable {

  static final String HEAD =
      "clause,document,requirement,feature,severity,mode,force,"
          + "number,text,verifiable,scenario,state";

  private final Coverage coverage;

  public CoverageTable(Coverage coverage) {
    this.coverage = coverage;
  }

  /** With a line feed after each line. */
  public String text() {
    return HEAD
        + "\n"
        + coverage.rows().stream().map(row -> line(row) + "\n").collect(Collectors.joining());
  }

  private static String line(Coverage.Row row) {
    Optional<Clause> clause = row.clause();
    Optional<Requirement> requirement = row.requirement();
    return List.of(
            clause.map(Clause::id).orElse(""),
            clause.map(c -> c.document().file()).orElse(""),
            requirement.map(Requirement::id).orElse(""),
            requirement.map(Requirement::feature).orElse(""),
            requirement.map(r -> r.severity().word()).orElse(""),
            requirement.map(r -> r.mode().word()).orElse(""),
            clause.map(c -> c.force().name()).orElse(""),
            clause.map(c -> c.numberConfidence().name()).orElse(""),
            clause.map(c -> c.textConfidence().name()).orElse(""),
            clause.map(CoverageTable::modes).orElse(""),
            row.scenario().map(ScenarioRef::name).orElse(""),
            state(row))
        .stream()
        .map(CoverageTable::quoted)
        .collect(Collectors.joining(","));
  }

  static String modes(Clause clause) {
    return clause.modes().stream().map(Mode::word).collect(Collectors.joining("/"));
  }

  /** What a reader must know of the row, gaps included. */
  static String state(Coverage.Row row) {
    if (row.scenario().isPresent()) {
      return row.scenario()
          .get()
          .waiting()
          .map(w -> "waiting: " + w.english())
          .orElse("executable");
    }
    return row.clause()
        .flatMap(Clause::scopeOnly)
        .map(reason -> "scope-only: " + reason.english())
        .orElse("orphan");
  }

  private static String quoted(String value) {
    return value.matches("[^\",\\n\\r]*") ? value : "\"" + value.replace("\"", "\"\"") + "\"";
  }
}
