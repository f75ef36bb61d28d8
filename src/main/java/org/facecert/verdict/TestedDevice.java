package org.facecert.verdict;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A phone that took part.
 *
 * @param virtual it says of itself that it is no physical phone; the report must say so too
 * @param clockOffsetMillis its clock minus the suite's
 * @param clockErrorMillis how far off that may be
 * @param tools name to version: server, driver, client
 */
public record TestedDevice(
    String name,
    String platform,
    String platformVersion,
    String manufacturer,
    String model,
    boolean virtual,
    double clockOffsetMillis,
    double clockErrorMillis,
    Map<String, String> tools) {

  public TestedDevice {
    tools = Collections.unmodifiableMap(new TreeMap<>(tools));
  }
}
