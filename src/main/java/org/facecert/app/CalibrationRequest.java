package org.facecert.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A calibration as somebody asks for it.
 *
 * @param apps folders of calibration apps; empty for the one that comes along
 * @param full every variant against every requirement of its face function, not only its own
 * @param only keeps variants whose id contains this, and leaves the clean app out
 * @param devices phones to use, {@code NAME*2} for two of a kind
 * @param folder for apps and runs, new or empty; without one it is made among the reports
 * @param resumed the folder of a calibration to go on with, in the place of {@code folder}
 */
public record CalibrationRequest(
    List<Path> apps,
    boolean full,
    Optional<String> only,
    List<String> devices,
    Optional<Path> folder,
    Optional<Path> resumed) {

  public CalibrationRequest {
    apps = List.copyOf(apps);
    devices = List.copyOf(devices);
  }
}
