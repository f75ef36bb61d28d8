package org.facecert.verdict;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Where the time went, in seconds.
 *
 * @param commands sent to the driver
 * @param pageSources of these, page sources
 * @param looks settled screens taken; at most two page sources each while the screen stands still
 * @param deviceSeconds inside driver calls
 * @param watchingSeconds deliberately doing nothing: letting a screen settle or watching it
 * @param probingSeconds for which the walk stood still because a probe beside the screen worked;
 *     part of it is inside driver calls too
 * @param wallSeconds altogether
 */
public record Effort(
    long commands,
    long pageSources,
    long looks,
    double deviceSeconds,
    double watchingSeconds,
    double probingSeconds,
    double wallSeconds) {

  public static final Effort NONE = new Effort(0, 0, 0, 0, 0, 0, 0);

  public Effort plus(Effort other) {
    return new Effort(
        commands + other.commands,
        pageSources + other.pageSources,
        looks + other.looks,
        deviceSeconds + other.deviceSeconds,
        watchingSeconds + other.watchingSeconds,
        probingSeconds + other.probingSeconds,
        wallSeconds + other.wallSeconds);
  }

  /** Time that is the suite's own: neither the device's nor deliberate watching. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public double outsideSeconds() {
    return Math.max(0, wallSeconds - deviceSeconds - watchingSeconds);
  }

  /** The suite's own share of the wall time, in percent. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public double overheadPercent() {
    return wallSeconds == 0 ? 0 : 100 * outsideSeconds() / wallSeconds;
  }

  /** What the probes cost, in percent of the wall time that there would be without them. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public double probingPercent() {
    double without = wallSeconds - probingSeconds;
    return without <= 0 ? 0 : 100 * probingSeconds / without;
  }
}
