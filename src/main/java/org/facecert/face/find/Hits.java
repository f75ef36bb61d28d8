package org.facecert.face.find;

import java.util.Arrays;

/** Places where something may begin, each in one long: a large file has many. */
final class Hits {

  private static final int KIND_BITS = 8;
  private static final Signature[] SIGNATURES = Signature.values();

  private long[] packed = new long[64];
  private int count;

  void add(long position, Signature signature) {
    if (count == packed.length) {
      packed = Arrays.copyOf(packed, 2 * count);
    }
    packed[count++] = position << KIND_BITS | signature.ordinal();
  }

  /** By position, and at one position by {@link Signature}'s order. */
  void sort() {
    Arrays.sort(packed, 0, count);
  }

  int count() {
    return count;
  }

  long position(int index) {
    return packed[index] >> KIND_BITS;
  }

  Signature signature(int index) {
    return SIGNATURES[(int) packed[index] & (1 << KIND_BITS) - 1];
  }
}
