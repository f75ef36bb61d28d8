package org.facecert.traffic.capture;

import java.util.Arrays;

/** Which bytes of a side were taken from where in the file, in their order. */
final class Delivered {

  private long[] begins = new long[64];
  private long[] sources = new long[64];
  private int[] lengths = new int[64];
  private int count;

  void add(long begin, long source, int length) {
    if (count == begins.length) {
      begins = Arrays.copyOf(begins, 2 * count);
      sources = Arrays.copyOf(sources, 2 * count);
      lengths = Arrays.copyOf(lengths, 2 * count);
    }
    begins[count] = begin;
    sources[count] = source;
    lengths[count] = length;
    count++;
  }

  /**
   * The part in which a byte lies, or the first behind it.
   *
   * @return the number of parts when there is none
   */
  int find(long position) {
    int found = Arrays.binarySearch(begins, 0, count, position);
    if (found >= 0) {
      return found;
    }
    int before = -found - 2;
    return before >= 0 && position < begins[before] + lengths[before] ? before : before + 1;
  }

  int count() {
    return count;
  }

  long begin(int part) {
    return begins[part];
  }

  long end(int part) {
    return begins[part] + lengths[part];
  }

  long source(int part, long position) {
    return sources[part] + (position - begins[part]);
  }
}
