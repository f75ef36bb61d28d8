package org.facecert.traffic.capture;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts what one side sent into its order as it arrives. Of two packets that say something for the
 * same place the one that was captured first counts; where they differ it is said.
 */
final class SideAssembly {

  private static final int PIECE = 64 << 10;

  /** Told of what is in order. */
  interface OrderedBytes {

    void bytes(long source, int length) throws IOException;

    /** Bytes that the capture does not have. */
    void missing(long count);
  }

  /** Bytes of the file for a place in what was sent. */
  private record Part(long begin, long source, int length) {

    long end() {
      return begin + length;
    }

    Part from(long position) {
      int cut = (int) (position - begin);
      return new Part(position, source + cut, length - cut);
    }

    Part until(long position) {
      return new Part(begin, source, (int) (position - begin));
    }
  }

  private final CaptureFile file;
  private final SideHoles holes;
  private final OrderedBytes sink;
  private final long begin;
  private final TreeMap<Long, Part> waiting = new TreeMap<>();
  private final Delivered delivered = new Delivered();
  private long end;
  private long steps;
  private boolean differs;

  /**
   * @param begin the first byte
   */
  SideAssembly(CaptureFile file, SideHoles holes, long begin, OrderedBytes sink) {
    this.file = file;
    this.holes = holes;
    this.begin = begin;
    this.sink = sink;
    end = begin;
  }

  /** Taken so far, for what overlaps. */
  long steps() {
    return steps;
  }

  /** Whether two packets said different things for the same place. */
  boolean differs() {
    return differs;
  }

  long end() {
    return end;
  }

  void take(long sequence, long source, int length) throws IOException {
    Part part = new Part(sequence, source, length);
    if (part.begin < end) {
      compare(part);
      if (part.end() <= end) {
        return;
      }
      part = part.from(end);
    }
    if (part.length > 0) {
      put(part);
      deliver();
    }
  }

  /** What waits for nothing any more. */
  void finish() throws IOException {
    deliver();
    long behind = holes.behind(end);
    if (behind > end) {
      sink.missing(behind - end);
    }
  }

  private void deliver() throws IOException {
    while (true) {
      Map.Entry<Long, Part> first = waiting.firstEntry();
      if (first == null) {
        return;
      }
      if (first.getKey() > end) {
        long behind = holes.behind(end);
        if (behind == end || behind > first.getKey()) {
          return;
        }
        sink.missing(behind - end);
        end = behind;
        continue;
      }
      waiting.pollFirstEntry();
      Part part = first.getValue();
      delivered.add(part.begin, part.source, part.length);
      sink.bytes(part.source, part.length);
      end = part.end();
    }
  }

  /** Only where nothing waits yet. */
  private void put(Part part) throws IOException {
    Part left = part;
    Map.Entry<Long, Part> before = waiting.floorEntry(left.begin);
    if (before != null && before.getValue().end() > left.begin) {
      left = behind(left, before.getValue());
    }
    while (left.length > 0) {
      Map.Entry<Long, Part> next = waiting.ceilingEntry(left.begin);
      if (next == null || next.getKey() >= left.end()) {
        waiting.put(left.begin, left);
        return;
      }
      if (next.getKey() > left.begin) {
        waiting.put(left.begin, left.until(next.getKey()));
      }
      left = behind(left.from(next.getKey()), next.getValue());
    }
  }

  /** What of a part lies behind an earlier one in which it begins. */
  private Part behind(Part part, Part earlier) throws IOException {
    long until = Math.min(part.end(), earlier.end());
    same(part.until(until), earlier.source + part.begin - earlier.begin);
    return part.from(until);
  }

  private void compare(Part part) throws IOException {
    long until = Math.min(part.end(), end);
    // one byte before the end asks whether somebody is there, and need not be what was said
    if (until <= begin || part.length == 1 && until == end) {
      return;
    }
    Part again = part.begin < begin ? part.from(begin) : part;
    for (int i = delivered.find(again.begin); i < delivered.count(); i++) {
      steps++;
      long from = Math.max(again.begin, delivered.begin(i));
      long to = Math.min(until, delivered.end(i));
      if (from >= to) {
        return;
      }
      same(again.from(from).until(to), delivered.source(i, from));
    }
  }

  private void same(Part part, long other) throws IOException {
    steps++;
    for (int from = 0; from < part.length && !differs; from += PIECE) {
      int length = Math.min(PIECE, part.length - from);
      byte[] one = new byte[length];
      file.at(part.source + from, length).get(one);
      differs = !file.at(other + from, length).equals(java.nio.ByteBuffer.wrap(one));
    }
  }
}
