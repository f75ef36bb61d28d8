package org.facecert.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An evaluation as somebody asks for it.
 *
 * @param devices names of devices, {@code NAME*COUNT} allowed, or paths of device files; empty
 *     where only documents are read
 * @param folder of the run, new or empty; without one it is made among the installation's reports
 * @param laboratory a file that says who evaluates
 * @param operator who runs it
 */
public record NewRun(
    Submission submission,
    List<String> devices,
    RunScope scope,
    Optional<Path> folder,
    Optional<Path> laboratory,
    Optional<String> operator) {

  public NewRun {
    devices = List.copyOf(devices);
  }
}
