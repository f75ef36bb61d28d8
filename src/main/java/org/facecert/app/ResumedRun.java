package org.facecert.app;

import java.nio.file.Path;
import java.util.List;

/**
 * A run to go on with; what was asked for then holds.
 *
 * @param submission where its files are now, when they were moved
 * @param devices to run on; empty for those of the run
 * @param retryInconclusive attempt anew what a fault had made inconclusive
 */
public record ResumedRun(
    Path folder, Submission submission, List<String> devices, boolean retryInconclusive) {

  public ResumedRun {
    devices = List.copyOf(devices);
  }
}
