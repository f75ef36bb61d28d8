package org.facecert.traffic.capture;

import java.util.ArrayList;
import java.util.List;

/** Where in the file the payloads of packets lie, numbered in the order of their capture. */
final class SegmentTable {

  private static final int BLOCK_BITS = 14;
  private static final int BLOCK = 1 << BLOCK_BITS;

  private static final class Block {
    private final long[] at = new long[BLOCK];
    private final long[] sequence = new long[BLOCK];
    private final int[] length = new int[BLOCK];
    private final int[] captured = new int[BLOCK];
    private final int[] next = new int[BLOCK];
    private final int[] millis = new int[BLOCK];
  }

  static final int NONE = -1;

  private final int most;
  private final List<Block> blocks = new ArrayList<>();
  private int count;
  private long begin = Long.MIN_VALUE;

  SegmentTable(int most) {
    this.most = most;
  }

  boolean isFull() {
    return count >= most;
  }

  /**
   * Only while it is not full.
   *
   * @param captured bytes of the length that the file has
   */
  int add(long at, long sequence, int length, int captured, long time) {
    if (count % BLOCK == 0) {
      blocks.add(new Block());
    }
    begin = begin == Long.MIN_VALUE ? time : begin;
    Block block = blocks.get(count >> BLOCK_BITS);
    int i = count & BLOCK - 1;
    block.at[i] = at;
    block.sequence[i] = sequence;
    block.length[i] = length;
    block.captured[i] = captured;
    block.next[i] = NONE;
    block.millis[i] = (int) Math.max(0, Math.min(Integer.MAX_VALUE, time - begin));
    return count++;
  }

  private Block block(int id) {
    return blocks.get(id >> BLOCK_BITS);
  }

  long at(int id) {
    return block(id).at[id & BLOCK - 1];
  }

  long sequence(int id) {
    return block(id).sequence[id & BLOCK - 1];
  }

  int length(int id) {
    return block(id).length[id & BLOCK - 1];
  }

  int captured(int id) {
    return block(id).captured[id & BLOCK - 1];
  }

  int next(int id) {
    return block(id).next[id & BLOCK - 1];
  }

  void follow(int id, int by) {
    block(id).next[id & BLOCK - 1] = by;
  }

  /** Since 1970. */
  long millis(int id) {
    return begin + block(id).millis[id & BLOCK - 1];
  }
}
