package org.facecert.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.facecert.catalogue.coverage.CoverageState;

/**
 * The requirements of the features folder by how far they have come, so that no test keeps a list
 * of its own which the next requirement is forgotten in.
 */
public final class ReleasedRequirements {

  private static final Path FEATURES = Path.of("..", "features");

  private ReleasedRequirements() {}

  /** Those of which a phone is asked something today, in the order of their files. */
  public static List<String> executable() {
    return in(CoverageState.EXECUTABLE).map(Requirement::id).toList();
  }

  /** Those that are judged on the applicant's documents alone and whose documents can be read. */
  public static List<String> documentary() {
    return in(CoverageState.DOCUMENTARY)
        .filter(r -> r.scenarios().stream().anyMatch(s -> s.waiting().isEmpty()))
        .map(Requirement::id)
        .toList();
  }

  /** The executable ones of which a scenario that runs has this step, keyword included. */
  public static List<String> withStep(String step) {
    return in(CoverageState.EXECUTABLE)
        .filter(
            r ->
                r.scenarios().stream()
                    .filter(s -> s.waiting().isEmpty())
                    .anyMatch(s -> s.steps().contains(step)))
        .map(Requirement::id)
        .toList();
  }

  private static Stream<Requirement> in(CoverageState state) {
    return FeatureFiles.read(FEATURES).requirements().stream()
        .filter(r -> CoverageState.of(r) == state);
  }
}
