package org.facecert.face.bytes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * A place to stand in a source: single bytes and numbers anywhere in it, at the price of an array
 * access near the last place. What lies outside the source is -1 and matches nothing, so that a
 * reader of hostile bytes need not ask before each step. For one thread.
 *
 * <p>All methods throw {@link UncheckedIOException} when the source cannot be read.
 */
public final class ByteView {

  private static final int BUFFER = 1 << 16;

  private final ByteSource source;
  private final long size;
  private byte[] buffer;
  private long start;
  private int length;
  private long work;

  public ByteView(ByteSource source) {
    this.source = source;
    this.size = source.size();
    if (source instanceof MemoryBytes memory) {
      buffer = memory.array();
      length = (int) size;
    } else {
      buffer = new byte[0];
    }
  }

  public ByteSource source() {
    return source;
  }

  public long size() {
    return size;
  }

  /** The byte at a position, 0 to 255; -1 outside. */
  public int at(long position) {
    work++;
    long index = position - start;
    if (index >= 0 && index < length) {
      return buffer[(int) index] & 0xFF;
    }
    return load(position) ? buffer[(int) (position - start)] & 0xFF : -1;
  }

  /** Two bytes, most significant first; -1 when one is outside. */
  public int u16(long position) {
    int high = at(position);
    int low = at(position + 1);
    return high < 0 || low < 0 ? -1 : high << 8 | low;
  }

  /** Four bytes, most significant first; -1 when one is outside. */
  public long u32(long position) {
    int high = u16(position);
    int low = u16(position + 2);
    return high < 0 || low < 0 ? -1 : (long) high << 16 | low;
  }

  /** Eight bytes, most significant first; -1 when one is outside or it is beyond a long. */
  public long u64(long position) {
    long high = u32(position);
    long low = u32(position + 4);
    return high < 0 || low < 0 || high > Integer.MAX_VALUE ? -1 : high << 32 | low;
  }

  /** Two bytes, least significant first; -1 when one is outside. */
  public int u16le(long position) {
    int value = u16(position);
    return value < 0 ? -1 : (value & 0xFF) << 8 | value >> 8;
  }

  /** Four bytes, least significant first; -1 when one is outside. */
  public long u32le(long position) {
    long value = u32(position);
    return value < 0 ? -1 : Integer.reverseBytes((int) value) & 0xFFFF_FFFFL;
  }

  /** Whether these bytes, as Latin-1, stand there. */
  public boolean isAt(long position, String bytes) {
    for (int i = 0; i < bytes.length(); i++) {
      if (at(position + i) != bytes.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The first place of a byte at or after a position.
   *
   * @param limit where to stop looking
   * @return -1 when it is not there before the limit or the end
   */
  public long indexOf(int value, long from, long limit) {
    long end = Math.min(limit, size);
    long position = from;
    while (position < end && at(position) >= 0) {
      int index = (int) (position - start);
      int stop = (int) Math.min(length, end - start);
      int begin = index;
      while (index < stop && (buffer[index] & 0xFF) != value) {
        index++;
      }
      work += (index - begin) >> 4;
      if (index < stop) {
        return start + index;
      }
      position = start + index;
    }
    return -1;
  }

  /** Bytes from a position on, fewer where the source ends. */
  public byte[] copy(long position, int count) {
    byte[] bytes = new byte[(int) Math.max(0, Math.min(count, size - position))];
    int read = read(position, bytes, bytes.length);
    return read == bytes.length ? bytes : Arrays.copyOf(bytes, read);
  }

  private int read(long position, byte[] into, int count) {
    try {
      return source.read(position, into, 0, count);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How much was read since this was last asked, in steps; what readers of junk are bounded by. */
  public long takeWork() {
    long taken = work;
    work = 0;
    return taken;
  }

  private boolean load(long position) {
    if (position < 0 || position >= size || source instanceof MemoryBytes) {
      return false;
    }
    if (buffer.length == 0) {
      buffer = new byte[(int) Math.min(BUFFER, size)];
    }
    work += 64;
    // who goes back byte by byte finds those before as well
    boolean back = length > 0 && position < start && position >= start - buffer.length;
    start = back ? Math.max(0, position + 1 - buffer.length) : position;
    length = read(start, buffer, buffer.length);
    return position - start < length;
  }
}
