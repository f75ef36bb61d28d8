package org.facecert.device;

import java.net.URI;
import java.util.Map;

/**
 * A phone that is up and can be talked to.
 *
 * @param name as the report calls it
 * @param platform android, ...
 * @param server the automation server's address
 * @param capabilities from the device file, handed to the server with what the environment holds
 * @param virtual the device file says that it is no physical phone
 * @param bench what stands around it
 * @param secrets fills in what address and capabilities leave to the environment
 */
public record Phone(
    String name,
    String platform,
    URI server,
    Map<String, Object> capabilities,
    boolean virtual,
    Bench bench,
    Secrets secrets) {
  public Phone {
    capabilities = Map.copyOf(capabilities);
  }
}
