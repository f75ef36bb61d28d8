package org.facecert.cli;

import java.time.Duration;
import java.util.Optional;

/** How long the rest will take, judged by what has been. */
final class Estimate {

  private final int workers;
  private long nanos;
  private int done;

  Estimate(int workers) {
    this.workers = Math.max(1, workers);
  }

  void took(Duration duration) {
    if (!duration.isZero()) {
      nanos += duration.toNanos();
      done++;
    }
  }

  /** Empty until two items have ended: one is no basis. */
  Optional<Duration> left(int items) {
    return done < 2
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(nanos / done * items / workers));
  }

  static String words(Duration duration) {
    long seconds = duration.toSeconds();
    return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
  }
}
