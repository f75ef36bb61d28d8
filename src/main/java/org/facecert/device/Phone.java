package org.facecert.device;

import java.net.URI;
import java.util.Map;

/**
 * A phone that is up and can be talked to.
 *
 * @param name as the report calls it
 * @param platform android, ...
 * @param server the automation server's address
 * @param capabilities from the device file, handed to the server as they are
 * @param virtual the device file says that it is no physical phone
 * @param bench what stands around it
 */
public record Phone(
    String name,
    String platform,
    URI server,
    Map<String, Object> capabilities,
    boolean virtual,
    Bench bench) {
  public Phone {
    capabilities = Map.copyOf(capabilities);
  }
}
