package org.facecert.run;

import java.util.Map;
import org.facecert.device.Platform;
import org.facecert.pool.Pool;

/**
 * The phones of the laboratory and what drives them.
 *
 * @param platforms by the name that device files use
 */
public record LabPhones(Pool pool, Map<String, Platform> platforms) {

  public LabPhones {
    platforms = Map.copyOf(platforms);
  }
}
