package org.facecert.phone.state;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** The phone's wall clock: the machine's, put forward by {@code phone: advanceClock}. */
public final class PhoneClock {
  private final AtomicLong ahead = new AtomicLong();

  /** Milliseconds since 1970-01-01 UTC, as the phone believes. */
  public long millis() {
    return System.currentTimeMillis() + ahead.get();
  }

  /** Puts the clock forward; a clock that runs backwards would make every dated record lie. */
  public void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("the clock can only be put forward, not by " + by);
    }
    ahead.addAndGet(by.toMillis());
  }
}
