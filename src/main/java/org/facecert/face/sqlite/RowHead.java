package org.facecert.face.sqlite;

import org.jspecify.annotations.Nullable;

/**
 * What stands before a row's values: how long each is.
 *
 * @see #read
 */
final class RowHead {

  private static final int MOST_COLUMNS = 2_000;

  private final int length;
  private final long[] sizes;
  private final long payload;

  private RowHead(int length, long[] sizes, long payload) {
    this.length = length;
    this.sizes = sizes;
    this.payload = payload;
  }

  /** Nothing when none begins there that makes sense. */
  static @Nullable RowHead read(byte[] bytes, int at) {
    long length = Varint.value(bytes, at);
    if (length < 2 || length > 3L * MOST_COLUMNS) {
      return null;
    }
    return read(bytes, at + Varint.length(bytes, at), (int) length, at + (int) length);
  }

  /** Likewise when its length was overwritten and is only guessed. */
  static @Nullable RowHead guess(byte[] bytes, int at, int length) {
    return read(bytes, at + 1, length, at + length);
  }

  private static @Nullable RowHead read(byte[] bytes, int from, int length, int end) {
    if (end > bytes.length) {
      return null;
    }
    long[] sizes = new long[Math.max(0, end - from)];
    int count = 0;
    long payload = length;
    int at = from;
    while (at < end) {
      long size = size(Varint.value(bytes, at));
      if (size < 0) {
        return null;
      }
      sizes[count++] = size;
      payload += size;
      at += Varint.length(bytes, at);
    }
    return at == end && count > 0
        ? new RowHead(length, java.util.Arrays.copyOf(sizes, count), payload)
        : null;
  }

  /** Bytes of a value by its serial type; -1 of those that do not exist. */
  private static long size(long type) {
    if (type >= 12) {
      return (type - 12) / 2;
    }
    int[] sizes = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0, -1, -1};
    return type < 0 ? -1 : sizes[(int) type];
  }

  /** Bytes of the head. */
  int length() {
    return length;
  }

  int columns() {
    return sizes.length;
  }

  long size(int column) {
    return sizes[column];
  }

  /** Bytes of head and values together. */
  long payload() {
    return payload;
  }
}
