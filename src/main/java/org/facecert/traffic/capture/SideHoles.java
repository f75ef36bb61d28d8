package org.facecert.traffic.capture;

import java.util.Arrays;

/** What of one side the capture does not have, though it has something behind it. */
final class SideHoles {

  private long[] holes = new long[0];
  private int count;
  private int at;
  private long end;

  private SideHoles() {}

  /**
   * @param from the first byte
   */
  static SideHoles of(SegmentTable table, StreamSide side, long from) {
    SideHoles holes = new SideHoles();
    long covered = from;
    long end = from;
    boolean inOrder = true;
    int size = 0;
    for (int id = side.segments().first(); id != SegmentTable.NONE; id = table.next(id)) {
      long begin = table.sequence(id);
      inOrder &= begin <= covered;
      covered = Math.max(covered, begin + table.captured(id));
      end = Math.max(end, begin + table.length(id));
      size++;
    }
    if (!inOrder) {
      holes.sort(table, side, from, size);
    }
    if (covered < end) {
      holes.add(covered, end);
    }
    holes.end = end;
    return holes;
  }

  private void sort(SegmentTable table, StreamSide side, long from, int size) {
    long[] begins = new long[size];
    long[] ends = new long[size];
    int i = 0;
    for (int id = side.segments().first(); id != SegmentTable.NONE; id = table.next(id)) {
      begins[i] = table.sequence(id);
      ends[i] = table.sequence(id) + table.captured(id);
      i++;
    }
    Arrays.sort(begins);
    Arrays.sort(ends);
    between(begins, ends, from);
  }

  /** Where as many parts have ended as have begun nothing covers what follows. */
  private void between(long[] begins, long[] ends, long from) {
    int ended = 0;
    long covered = from;
    for (int begun = 0; begun < begins.length; begun++) {
      while (ended < begun && ends[ended] < begins[begun]) {
        covered = Math.max(covered, ends[ended]);
        ended++;
      }
      if (ended == begun && begins[begun] > covered) {
        add(covered, begins[begun]);
      }
    }
  }

  private void add(long from, long to) {
    if (count + 2 > holes.length) {
      holes = Arrays.copyOf(holes, Math.max(16, 2 * holes.length));
    }
    holes[count++] = from;
    holes[count++] = to;
  }

  /** Behind all that there was, captured or not. */
  long end() {
    return end;
  }

  /**
   * Where the next hole ends, when it begins there.
   *
   * @return the same when there is none
   */
  long behind(long position) {
    while (at < count && holes[at] < position) {
      at += 2;
    }
    return at < count && holes[at] == position ? holes[at + 1] : position;
  }
}
