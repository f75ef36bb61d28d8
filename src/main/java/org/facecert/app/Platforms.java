package org.facecert.app;

import java.time.Clock;
import java.util.Map;
import org.facecert.device.Platform;

/** The ways to speak to a phone, under the names that device files use. */
public interface Platforms {

  /**
   * @param clock of everything that is recorded in one evaluation
   */
  Map<String, Platform> on(Clock clock);
}
