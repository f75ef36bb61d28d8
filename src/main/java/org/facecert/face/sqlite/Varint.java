package org.facecert.face.sqlite;

/** SQLite's integers of one to nine bytes, most significant first. */
final class Varint {

  private Varint() {}

  /** The number that begins there; -1 when it does not end in the array, or is negative. */
  static long value(byte[] bytes, int at) {
    long value = 0;
    for (int i = 0; i < 9; i++) {
      if (at < 0 || at + i >= bytes.length) {
        return -1;
      }
      int each = bytes[at + i] & 0xFF;
      if (i == 8) {
        return value << 8 | each;
      }
      value = value << 7 | each & 0x7F;
      if (each < 0x80) {
        return value;
      }
    }
    return -1;
  }

  /** How many bytes the number takes. */
  static int length(byte[] bytes, int at) {
    int length = 1;
    while (length < 9 && at + length < bytes.length && bytes[at + length - 1] < 0) {
      length++;
    }
    return length;
  }
}
