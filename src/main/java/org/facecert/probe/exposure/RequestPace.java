package org.facecert.probe.exposure;

import java.time.Duration;

/** Holds whoever asks a server back, so that it is asked no faster than is permitted. */
final class RequestPace {

  private final long between;
  private long next = System.nanoTime();

  RequestPace(Duration between) {
    this.between = between.toNanos();
  }

  /** Returns when the next question may be put. */
  synchronized void await() throws InterruptedException {
    long wait = next - System.nanoTime();
    if (wait > 0) {
      Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
    }
    next = System.nanoTime() + between;
  }
}
