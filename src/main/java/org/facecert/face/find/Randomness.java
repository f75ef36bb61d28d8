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
    boolean[] seen = new boolean[256];
    int different = 0;
    int begin = (from + to - SAMPLE) >>> 1;
    for (int at = begin; at < begin + SAMPLE; at++) {
      int value = bytes[at] & 0xFF;
      different += seen[value] ? 0 : 1;
      seen[value] = true;
    }
    return different >= DIFFERENT;
  }
}
