package org.facecert.traffic.capture;

/** Segments of one kind in a table, one after the other. */
final class SegmentChain {

  private final SegmentTable table;
  private int first = SegmentTable.NONE;
  private int last = SegmentTable.NONE;
  private long bytes;
  private int longest;

  SegmentChain(SegmentTable table) {
    this.table = table;
  }

  void add(long at, long sequence, int length, int captured, long millis) {
    int id = table.add(at, sequence, length, captured, millis);
    if (first == SegmentTable.NONE) {
      first = id;
    } else {
      table.follow(last, id);
    }
    last = id;
    bytes += length;
    longest = Math.max(longest, length);
  }

  /** {@link SegmentTable#NONE} when there is none. */
  int first() {
    return first;
  }

  /** On the net, told twice what was sent twice. */
  long bytes() {
    return bytes;
  }

  int longest() {
    return longest;
  }
}
