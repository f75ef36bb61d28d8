package org.facecert.app;

import java.time.Duration;
import java.util.List;
import org.facecert.calibration.CalibrationApp;
import org.facecert.calibration.Trial;
import org.facecert.verdict.Verdict;

/** Where a door shows a calibration while it goes on; told by several threads, one at a time. */
public interface CalibrationDisplay {

  void building(List<CalibrationApp> apps);

  void planned(int evaluations);

  /**
   * @param done how many of all have ended, this one included
   * @param worst of the verdicts that it gave
   * @param left about how long the rest will take
   */
  void ended(int done, int all, Trial trial, Verdict worst, Duration left);

  /** Where the app builder says what is wrong with an app. */
  ProcessBuilder.Redirect builderMessages();
}
