package org.facecert.app;

import java.nio.file.Path;
import org.facecert.run.Progress;

/** Where a door shows one run; closed when the run has ended, before its result is told. */
public interface RunDisplay extends Progress, AutoCloseable {

  /** For a run that is part of a larger work. */
  static RunDisplay none() {
    return new RunDisplay() {};
  }

  /** The process was told to end: nothing recorded is lost, and the run can be gone on with. */
  default void stopped(Path folder) {}

  @Override
  default void close() {}
}
