package org.facecert.face.find;

/**
 * Finds long runs of certain characters, such as base64 is, wherever what it encodes begins. Looks
 * at each window from its end: where a character is none of them no run can reach across, so that
 * in most bytes one in fifty is looked at.
 */
final class RunProbe {

  private final boolean[] members;
  private final int shortest;

  /**
   * @param members by byte
   * @param shortest run to be told, in bytes
   */
  RunProbe(boolean[] members, int shortest) {
    this.members = members;
    this.shortest = shortest;
  }

  /**
   * Adds all runs that begin at {@code from} or later and before {@code to}.
   *
   * @param from the byte before it, if the array has one, is looked at
   * @param end of the bytes that may be looked at
   * @param base position of the array's first byte
   */
  void find(byte[] bytes, int from, int to, int end, long base, RunListener found) {
    boolean[] set = members;
    int start = from;
    if (from > 0 && isMember(bytes, from - 1)) {
      start = behindRun(bytes, from, end);
    }
    while (start < to && start + shortest <= end) {
      int at = start + shortest - 1;
      while (at >= start && set[bytes[at] & 0xFF]) {
        at--;
      }
      if (at < start) {
        found.run(base + start);
        start = behindRun(bytes, start + shortest, end);
      } else {
        start = at + 1;
      }
    }
  }

  /** Told of each run's first byte. */
  interface RunListener {
    void run(long position);
  }

  private int behindRun(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && isMember(bytes, at)) {
      at++;
    }
    return at;
  }

  private boolean isMember(byte[] bytes, int at) {
    return members[bytes[at] & 0xFF];
  }
}
