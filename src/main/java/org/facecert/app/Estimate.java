package org.facecert.app;

import java.time.Duration;
import java.util.Optional;

/** How long the rest will take, judged by what has been. */
public final class Estimate {

  private final int workers;
  private long nanos;
  private int done;

  /**
   * @param workers how many items are worked on side by side
   */
  public Estimate(int workers) {
    this.workers = Math.max(1, workers);
  }

  public void took(Duration duration) {
    if (!duration.isZero()) {
      nanos += duration.toNanos();
      done++;
    }
  }

  /** Empty until two items have ended: one is no basis. */
  public Optional<Duration> left(int items) {
    return done < 2
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(nanos / done * items / workers));
  }
}
