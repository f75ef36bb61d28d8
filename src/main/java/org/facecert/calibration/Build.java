package org.facecert.calibration;

import java.nio.file.Path;
import java.util.Map;

/** Builds the app as it stands and each of its variants. */
public interface Build {

  /**
   * @return APK by variant id; the app as it stands under {@link #CLEAN}
   * @throws CalibrationFailure when the folder cannot be built
   */
  Map<String, Path> build(CalibrationApp app);

  String CLEAN = "clean";
}
