package org.facecert.traffic.capture;

/**
 * What one side of a connection sent. Sequence numbers are counted on beyond 32 bits from the first
 * that is seen, so that they do not begin again.
 */
final class StreamSide {

  private static final long UNSIGNED = 0xFFFF_FFFFL;
  private static final long ABOVE = 1L << Integer.SIZE;

  private final SegmentChain segments;
  private long reference = -1;
  private long begin = -1;
  private long firstAcknowledged = -1;
  private long acknowledged = -1;

  StreamSide(SegmentTable table) {
    segments = new SegmentChain(table);
  }

  SegmentChain segments() {
    return segments;
  }

  private long count(int sequence) {
    if (reference < 0) {
      reference = (sequence & UNSIGNED) + ABOVE;
      return reference;
    }
    long counted = Math.max(0, reference + (sequence - (int) reference));
    reference = Math.max(reference, counted);
    return counted;
  }

  /** Whether a connection that begins with that number is another one. */
  boolean differs(int sequence) {
    return begin < 0 ? segments.first() != SegmentTable.NONE : (int) begin != sequence + 1;
  }

  void begins(int sequence) {
    begin = count(sequence) + 1;
  }

  /** Whether the capture has its begin. */
  boolean isWhole() {
    return begin >= 0;
  }

  /** Of the first byte; of the first that was captured when there is no begin. */
  long begin() {
    return begin;
  }

  void data(long at, int sequence, int length, int captured, long millis) {
    segments.add(at, count(sequence), length, captured, millis);
  }

  /** The other side says what it has. */
  void acknowledged(int number) {
    long counted = count(number);
    if (firstAcknowledged < 0) {
      firstAcknowledged = counted;
    }
    acknowledged = Math.max(acknowledged, counted);
  }

  /**
   * How much the other side has of it that the capture does not have at its end.
   *
   * @param end behind what was captured; -1 when nothing was
   */
  long missingBehind(long end) {
    long from = end;
    if (from < 0) {
      from = isWhole() ? begin : firstAcknowledged;
    }
    // an end takes a number
    return from < 0 ? 0 : Math.max(0, acknowledged - from - 1);
  }
}
