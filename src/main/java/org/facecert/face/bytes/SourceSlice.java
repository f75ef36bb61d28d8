package org.facecert.face.bytes;

import java.io.IOException;

/** A part of other bytes, not copied. */
public final class SourceSlice implements ByteSource {

  private final ByteSource whole;
  private final long from;
  private final long size;

  /**
   * @param to cut where the whole ends
   */
  public SourceSlice(ByteSource whole, long from, long to) {
    this.whole = whole;
    this.from = Math.max(0, Math.min(from, whole.size()));
    this.size = Math.max(0, Math.min(to, whole.size()) - this.from);
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int read(long position, byte[] into, int offset, int length) throws IOException {
    if (position < 0 || position >= size) {
      return 0;
    }
    return whole.read(from + position, into, offset, (int) Math.min(length, size - position));
  }
}
