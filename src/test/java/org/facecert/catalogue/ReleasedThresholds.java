package org.facecert.catalogue;

import java.nio.file.Path;

/** The thresholds as they are released: tests judge by these and keep none of their own. */
public final class ReleasedThresholds {

  /** Those that all programmes share. */
  public static final Parameters PARAMETERS =
      FeatureFiles.read(Path.of("..", "features"))
          .programme("pre-submission")
          .orElseThrow()
          .parameters();

  private ReleasedThresholds() {}
}
