package org.facecert.device;

import java.time.Duration;
import java.util.Map;

/**
 * @param virtual whether the device says of itself that it is no physical phone
 * @param tools name to version: server, driver, client
 */
public record DeviceFacts(
    String name,
    String platform,
    String platformVersion,
    Make make,
    boolean virtual,
    ClockOffset clock,
    Map<String, String> tools) {
  public DeviceFacts {
    tools = Map.copyOf(tools);
  }

  /** Who made the device, and what it is called. */
  public record Make(String manufacturer, String model) {}

  /**
   * @param offset device clock minus suite clock
   * @param error how far off that may be (half the round trip)
   */
  public record ClockOffset(Duration offset, Duration error) {}

  public String manufacturer() {
    return make.manufacturer();
  }

  public String model() {
    return make.model();
  }

  /** Device clock minus suite clock. */
  public Duration clockOffset() {
    return clock.offset();
  }

  /** How far off that may be. */
  public Duration clockError() {
    return clock.error();
  }
}
