package org.facecert.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How long the rest will take, by the pace of the last ends: those of a work that is gone on with
 * come all at once and tell nothing of the rest.
 */
final class Pace {

  private static final int LAST = 12;

  private final Deque<Instant> ends = new ArrayDeque<>();

  Pace(Instant began) {
    ends.add(began);
  }

  /**
   * @param now when one has ended
   * @param rest how many are to come
   */
  Duration left(Instant now, int rest) {
    ends.addLast(now);
    if (ends.size() > LAST + 1) {
      ends.removeFirst();
    }
    return Duration.between(ends.getFirst(), now).multipliedBy(rest).dividedBy(ends.size() - 1);
  }
}
