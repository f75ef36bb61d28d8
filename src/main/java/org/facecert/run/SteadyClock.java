package org.facecert.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The suite's clock, held against one that cannot be set: whoever sets the computer's time during a
 * run, or wakes it from sleep, moves screens and flows apart that belong together.
 */
public final class SteadyClock extends Clock implements LabWatch {

  /** A service that keeps time slows or quickens a clock by 0.05 % at most; it never sets it. */
  private static final Duration TOLERANCE = Duration.ofMillis(250);

  private final Clock wall;
  private final LongSupplier nanos;
  private final List<String> jumps = new ArrayList<>();
  private Instant anchor;
  private long anchorNanos;

  /**
   * @param nanos a monotonic count of nanoseconds
   */
  public SteadyClock(Clock wall, LongSupplier nanos) {
    this.wall = wall;
    this.nanos = nanos;
    this.anchor = wall.instant();
    this.anchorNanos = nanos.getAsLong();
  }

  @Override
  public synchronized Instant instant() {
    long before = nanos.getAsLong();
    Instant now = wall.instant();
    long pause = nanos.getAsLong() - before;
    Duration off = Duration.between(anchor, now).minusNanos(before - anchorNanos);
    if (off.abs().minusNanos(pause).compareTo(TOLERANCE) > 0) {
      jumps.add(
          String.format(
              Locale.ROOT,
              "the computer's clock jumped by %+.1f s, to %s",
              off.toMillis() / 1000.0,
              now));
    }
    anchor = now;
    anchorNanos = before;
    return now;
  }

  /** Watches for jumps from now on. */
  @Override
  public Supplier<Optional<String>> begin() {
    int known = known();
    return () -> since(known);
  }

  private synchronized int known() {
    instant();
    return jumps.size();
  }

  private synchronized Optional<String> since(int known) {
    instant();
    return known == jumps.size()
        ? Optional.empty()
        : Optional.of(String.join("; ", jumps.subList(known, jumps.size())));
  }

  @Override
  public ZoneId getZone() {
    return wall.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return wall.withZone(zone);
  }
}
