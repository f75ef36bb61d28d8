package org.facecert.check;

import org.facecert.observation.ChannelRead;

/**
 * A reading that was looked through for faces, by the values that {@code probe.FaceValues} gave.
 */
record FaceReading(ChannelRead read) {

  /** below it a vector may as well be of something else: an assessor looks */
  private static final double SURE = 0.7;

  int finds() {
    return count("finds");
  }

  /** Face data, and the app's, beyond doubt. */
  boolean isSure() {
    return !"false".equals(read.values().get("own"))
        && Double.parseDouble(read.values().getOrDefault("confidence", "0")) >= SURE;
  }

  /** What was found first, and where; empty when nothing was. */
  String find() {
    return read.values().getOrDefault("find-1", "");
  }

  /** How much could not be looked into. */
  int unknowns() {
    return count("unknown");
  }

  String unknown() {
    return read.values().getOrDefault("unknown-1", "");
  }

  int count(String name) {
    return Integer.parseInt(read.values().getOrDefault(name, "0"));
  }

  /** Whether all was read that there was to read. */
  boolean isWhole() {
    return Boolean.parseBoolean(read.values().get("whole"));
  }
}
