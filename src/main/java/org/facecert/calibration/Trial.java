package org.facecert.calibration;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * One evaluation of the calibration.
 *
 * @param name for folders and progress
 * @param requirements to evaluate; empty for all
 */
public record Trial(
    String name, Path statement, Path apk, Optional<String> function, Set<String> requirements) {
  public Trial {
    requirements = Set.copyOf(requirements);
  }
}
