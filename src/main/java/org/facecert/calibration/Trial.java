package org.facecert.calibration;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.facecert.statement.Route;

/**
 * One evaluation of the calibration.
 *
 * @param name for folders and progress
 * @param store the build that the store has, for a statement that names one
 * @param function the one face function to look at; empty for all
 * @param routes in the place of the statement's
 * @param requirements to evaluate; empty for all
 */
public record Trial(
    String name,
    Path statement,
    Path apk,
    Path store,
    Optional<String> function,
    Map<String, Route> routes,
    Set<String> requirements) {
  public Trial {
    routes = Map.copyOf(routes);
    requirements = Set.copyOf(requirements);
  }
}
