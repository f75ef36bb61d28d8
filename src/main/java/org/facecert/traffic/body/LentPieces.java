package org.facecert.traffic.body;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Memory for all bodies that are under way, lent piece by piece. For many threads at once. */
final class LentPieces {

  /** Of each, in bytes. */
  static final int SIZE = 64 << 10;

  /** 16 MiB. */
  private static final int MOST = 256;

  private final Deque<byte[]> free = new ArrayDeque<>();
  private int made;

  /** Null when all are lent. */
  synchronized byte @Nullable [] lend() {
    if (free.isEmpty() && made < MOST) {
      made++;
      return new byte[SIZE];
    }
    return free.poll();
  }

  synchronized void takeBack(List<byte[]> lent) {
    lent.forEach(free::push);
  }
}
