package org.facecert.face.find;

import java.util.concurrent.atomic.AtomicLong;

/** What is left of a file's limits; asked by several threads. */
final class Budget {

  private final AtomicLong decoded;
  private final AtomicLong work;

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
    return decoded.addAndGet(-bytes) >= 0;
  }

  /** Takes steps; false when there were too many. */
  boolean work(long steps) {
    return work.addAndGet(-steps) >= 0;
  }

  boolean isSpent() {
    return decoded.get() < 0 || work.get() < 0;
  }
}
