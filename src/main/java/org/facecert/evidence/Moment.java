package org.facecert.evidence;

import java.time.Duration;
import java.time.Instant;

/**
 * When something happened, as far as it is known: not before {@code earliest}, not after {@code
 * latest}, both on the suite's clock. A camera log read between two acts, for example, puts an
 * opening between them and no finer.
 */
public record Moment(Instant earliest, Instant latest) {

  /** What is known about the order of two moments. */
  public enum Order {
    BEFORE,
    AFTER,
    /** closer to each other than the clocks can tell */
    UNSURE
  }

  public Moment {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException(
          "a moment cannot end (" + latest + ") before it begins (" + earliest + ")");
    }
  }

  public static Moment at(Instant instant) {
    return new Moment(instant, instant);
  }

  /** Widens both ends, by a clock error for example. */
  public Moment give(Duration error) {
    return new Moment(earliest.minus(error), latest.plus(error));
  }

  public Order order(Moment other) {
    if (latest.isBefore(other.earliest)) {
      return Order.BEFORE;
    }
    return other.latest.isBefore(earliest) ? Order.AFTER : Order.UNSURE;
  }
}
