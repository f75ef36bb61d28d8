package org.facecert.device;

import java.time.Duration;

/** Counts what a session asked of its phone and how long that took. */
public interface DeviceMeter extends Capability {

  /**
   * Since the session began.
   *
   * @param commands sent to the driver
   * @param pageSources of these, page sources
   * @param looks settled screens taken
   * @param inDevice time spent inside driver calls
   * @param watching time spent waiting on purpose, for a screen to settle or to watch it
   * @param probing time for which probes held up the walk
   */
  record DeviceTime(
      long commands,
      long pageSources,
      long looks,
      Duration inDevice,
      Duration watching,
      Duration probing) {}

  DeviceTime read();

  /** A probe held up the walk for so long. */
  void probed(Duration time);
}
