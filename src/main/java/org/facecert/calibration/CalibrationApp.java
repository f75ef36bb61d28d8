package org.facecert.calibration;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * An app's source folder with its statements and variants.
 *
 * @param statements by language
 */
public record CalibrationApp(
    String name, Path folder, Map<String, Path> statements, List<Variant> variants) {
  public CalibrationApp {
    variants = List.copyOf(variants);
  }

  /** The same app with the fitting variants alone. */
  public CalibrationApp only(Predicate<Variant> wanted) {
    return new CalibrationApp(name, folder, statements, variants.stream().filter(wanted).toList());
  }
}
