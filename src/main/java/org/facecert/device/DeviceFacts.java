package org.facecert.device;

import java.time.Duration;
import java.util.Map;

/**
 * @param virtual whether the device says of itself that it is no physical phone
 * @param clockOffset device clock minus suite clock
 * @param clockError how far off that may be (half the round trip)
 * @param tools name to version: server, driver, client
 */
public record DeviceFacts(
    String name,
    String platform,
    String platformVersion,
    String manufacturer,
    String model,
    boolean virtual,
    Duration clockOffset,
    Duration clockError,
    Map<String, String> tools) {
  public DeviceFacts {
    tools = Map.copyOf(tools);
  }
}
