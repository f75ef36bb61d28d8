package org.facecert.face.find;

/** Whether bytes are as if random: encrypted or compressed. */
final class Randomness {

  private static final int SAMPLE = 512;

  /** Of 512 random bytes 222 differ on average (standard deviation 5); of a program's code 150. */
  private static final int DIFFERENT = 200;

  /** By a sample from the middle; too few bytes say nothing. */
  boolean isIn(byte[] bytes, int from, int to) {
    if (to - from < SAMPLE) {
      return false;
    }
    long[] seen = new long[4];
    int begin = (from + to - SAMPLE) >>> 1;
    for (int at = begin; at < begin + SAMPLE; at++) {
      seen[bytes[at] >> 6 & 3] |= 1L << bytes[at];
    }
    int different = 0;
    for (long part : seen) {
      different += Long.bitCount(part);
    }
    return different >= DIFFERENT;
  }
}
