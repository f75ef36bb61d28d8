package org.facecert.traffic.tap;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.facecert.traffic.FlowAnomaly;

/** Counts what costs its sender little and its receiver much, ten seconds at a time. */
final class FloodGuard {

  /** What is counted, and how much of it nobody needs in ten seconds. */
  enum Kind {
    RESET(1_000),
    SETTINGS(200),
    PING(1_000),
    PRIORITY(5_000),
    EMPTY_DATA(1_000),
    UNKNOWN(1_000);

    private final int most;

    Kind(int most) {
      this.most = most;
    }
  }

  private static final Duration WINDOW = Duration.ofSeconds(10);

  private final InstantSource clock;
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private Instant begun;

  FloodGuard(InstantSource clock) {
    this.clock = clock;
    begun = clock.instant();
  }

  void count(Kind kind) throws RefusedTraffic {
    Instant now = clock.instant();
    if (now.isAfter(begun.plus(WINDOW))) {
      counts.clear();
      begun = now;
    }
    if (counts.merge(kind, 1, Integer::sum) > kind.most) {
      throw new RefusedTraffic(FlowAnomaly.Kind.FLOOD, kind + " more than " + kind.most);
    }
  }
}
