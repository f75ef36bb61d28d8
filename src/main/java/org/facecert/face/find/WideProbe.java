package org.facecert.face.find;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.facecert.face.encoding.WideStream;

/**
 * Finds runs of text in UTF-16 whose characters are ASCII's, in either order of bytes: every second
 * byte is zero. One word in eight is looked at.
 */
final class WideProbe {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ODD = 0xFF00_FF00_FF00_FF00L;

  private static final int STEP = 64;

  /** Characters of the shortest run that is told. */
  private static final int SHORTEST = ChunkProbe.SHORTEST_TEXT;

  /**
   * Adds all runs that begin at {@code from} or later and before {@code to}.
   *
   * @param end of the bytes that may be looked at
   * @param base position of the array's first byte
   */
  void find(byte[] bytes, int from, int to, int end, long base, RunProbe.RunListener found) {
    int at = from;
    // a run is met behind its beginning
    while (at < to + STEP && at + 2 * SHORTEST + 1 <= end) {
      long eight = (long) LONG.get(bytes, at);
      boolean first = (eight & ODD) == 0;
      boolean candidate = eight != 0 && (first || (eight & ~ODD) == 0);
      at = candidate ? look(bytes, first ? at : at + 1, from, to, end, base, found) : at + STEP;
    }
  }

  /**
   * @param at of a byte that may be a character
   * @return where to go on
   */
  private static int look(
      byte[] bytes, int at, int from, int to, int end, long base, RunProbe.RunListener found) {
    int start = at;
    while (start >= 2 && isCharacter(bytes, start - 2)) {
      start -= 2;
    }
    int behind = at;
    while (behind + 1 < end && isCharacter(bytes, behind)) {
      behind += 2;
    }
    if (behind - start >= 2 * SHORTEST && start >= from && start < to) {
      found.run(base + start);
    }
    return Math.max(at + STEP, behind);
  }

  /** The last character of a text whose bytes stand the other way has no zero behind it. */
  private static boolean isCharacter(byte[] bytes, int at) {
    return WideStream.isText(bytes[at]) && bytes[at + 1] == 0;
  }
}
