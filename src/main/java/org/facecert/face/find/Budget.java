package org.facecert.face.find;

import java.util.concurrent.atomic.AtomicLong;

/** What is left of a file's limits; asked by several threads. */
final class Budget {

  private final AtomicLong decoded;
  private final AtomicLong work;
  private volatile boolean spent;

  /**
   * @param size of the file
   */
  Budget(FinderLimits limits, long size) {
    decoded = new AtomicLong(limits.decoded());
    work = new AtomicLong(limits.work() + 16 * size);
  }

  /** Takes bytes that came out of a layer; false when there were too many. */
  boolean decode(long bytes) {
    work.addAndGet(16 * bytes);
    return left(decoded, bytes);
  }

  /** Takes steps; false when there were too many. */
  boolean work(long steps) {
    return left(work, steps);
  }

  private boolean left(AtomicLong of, long taken) {
    boolean left = of.addAndGet(-taken) >= 0;
    if (!left) {
      spent = true;
    }
    return left;
  }

  /** For good: what was left out because of it is not looked at later. */
  boolean isSpent() {
    return spent;
  }
}
