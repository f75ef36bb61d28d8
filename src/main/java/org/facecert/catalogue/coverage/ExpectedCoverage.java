package org.facecert.catalogue.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.facecert.catalogue.Catalogue;
import org.facecert.catalogue.FeatureFiles;
import org.facecert.catalogue.Requirement;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.catalogue.yaml.Problem;

/**
 * The coverage table that is kept beside the features, {@code coverage.csv}: what was covered
 * cannot get lost without somebody taking it out of the table in plain sight.
 */
public final class ExpectedCoverage {

  public static final String FILE = "coverage.csv";

  private static final String CURE =
      "put it back, or accept it: facecert catalogue coverage --accept";

  private final Path folder;
  private final Path file;

  /**
   * @param folder of the features
   */
  public ExpectedCoverage(Path folder) {
    this.folder = folder;
    this.file = folder.resolve(FILE);
  }

  /** Replaces the table by what the features say now. */
  public void accept() {
    try {
      Files.writeString(file, table(FeatureFiles.read(folder)));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }

  /**
   * @return what was lost or added since, with the table's line; empty when it is up to date
   * @throws InputErrors when the features themselves do not fit together
   */
  public List<Problem> stale() {
    List<String> expected = expected();
    List<Problem> gone = filesThatAreGone(expected);
    if (!gone.isEmpty()) {
      return gone;
    }
    Catalogue catalogue = FeatureFiles.read(folder);
    List<String> now = table(catalogue).lines().toList();
    List<Problem> problems = lost(catalogue, expected, new HashSet<>(now));
    Set<String> before = new HashSet<>(expected);
    now.stream()
        .filter(line -> !before.contains(line))
        .forEach(line -> problems.add(problem(1, "the table lacks the row " + line)));
    return problems;
  }

  private List<Problem> lost(Catalogue catalogue, List<String> expected, Set<String> now) {
    List<Problem> problems = new ArrayList<>();
    Set<String> told = new LinkedHashSet<>();
    for (int i = 0; i < expected.size(); i++) {
      String lost = expected.get(i);
      if (!now.contains(lost) && told.add(lostWords(catalogue, lost))) {
        problems.add(problem(i + 1, lostWords(catalogue, lost)));
      }
    }
    return problems;
  }

  private List<String> expected() {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new InputErrors(List.of(problem(1, "there is no table of what is covered")));
    }
  }

  private static String table(Catalogue catalogue) {
    return new CoverageTable(new Coverage(catalogue)).text();
  }

  private List<Problem> filesThatAreGone(List<String> expected) {
    List<Problem> gone = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 1; i < expected.size(); i++) {
      for (int column : new int[] {1, 3}) {
        String name = column(expected.get(i), column);
        if (!name.isEmpty() && seen.add(name) && !Files.exists(folder.resolve(name))) {
          gone.add(problem(i + 1, "the file " + name + " is gone"));
        }
      }
    }
    return gone;
  }

  private static String lostWords(Catalogue catalogue, String line) {
    String clause = column(line, 0);
    String id = column(line, 2);
    if (!clause.isEmpty() && !catalogue.clauses().containsKey(clause)) {
      return "clause " + clause + " is gone from " + column(line, 1);
    }
    if (id.isEmpty()) {
      return "the row of clause " + clause + ", which no requirement serves, has changed";
    }
    return catalogue
        .requirement(id)
        .map(requirement -> lostOf(requirement, clause, line))
        .orElse("Rule " + id + " is gone from " + column(line, 3));
  }

  private static String lostOf(Requirement requirement, String clause, String line) {
    return clause.isEmpty() || requirement.clauses().contains(clause)
        ? "the row has changed: " + line
        : "Rule " + requirement.id() + " has lost the tag @" + clause;
  }

  /** Of the first four columns, which never need quotes. */
  private static String column(String line, int column) {
    String[] columns = line.split(",", -1);
    return column < columns.length ? columns[column] : "";
  }

  private Problem problem(int line, String what) {
    return new Problem(file.toString(), line, 1, what, CURE);
  }
}
