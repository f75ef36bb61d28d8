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
import org.facecert.evidence.Sentence;

/**
 * The suite's clock, held against one that cannot be set: whoever sets the computer's time during a
 * run, or wakes it from sleep, moves screens and flows apart that belong together.
 */
public final class SteadyClock extends Clock implements LabWatch {

  /** A service that keeps time slows or quickens a clock by 0.05 % at most; it never sets it. */
  private static final Duration TOLERANCE = Duration.ofMillis(250);

  private final Clock wall;
  private final LongSupplier nanos;
  private final List<Sentence> jumps = new ArrayList<>();
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
          Sentence.of(
              "fault.clock-jumped",
              "seconds",
              String.format(Locale.ROOT, "%+.1f", off.toMillis() / 1000.0),
              "time",
              now));
    }
    anchor = now;
    anchorNanos = before;
    return now;
  }

  /** Watches for jumps from now on. */
  @Override
  public Supplier<Optional<Sentence>> begin() {
    int known = known();
    return () -> since(known);
  }

  private synchronized int known() {
    instant();
    return jumps.size();
  }

  private synchronized Optional<Sentence> since(int known) {
    instant();
    return jumps.subList(known, jumps.size()).stream()
        .reduce((one, next) -> Sentence.of("list.quotes", "first", one, "next", next));
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
