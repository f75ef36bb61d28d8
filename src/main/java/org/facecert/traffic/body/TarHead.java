package org.facecert.traffic.body;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands before a body in a tar archive (POSIX.1-1988, ustar).
 *
 * @param name a digest
 * @param length of the body in bytes
 */
record TarHead(String name, int length) {

  /** All in an archive begins at a multiple of it. */
  static final int BLOCK = 512;

  private static final int NAME = 64;
  private static final int SIZE_AT = 124;
  private static final int SIZE = 11;
  private static final int SUM_AT = 148;
  private static final int SUM = 8;

  /** Only as it was written here. */
  static Optional<TarHead> read(ByteBuffer block) {
    byte[] bytes = new byte[BLOCK];
    block.get(bytes);
    String name = new String(bytes, 0, NAME, StandardCharsets.US_ASCII);
    String size = new String(bytes, SIZE_AT, SIZE, StandardCharsets.US_ASCII);
    if (!size.matches("000[0-7]{8}")) {
      return Optional.empty();
    }
    TarHead head = new TarHead(name, Integer.parseInt(size, Byte.SIZE));
    return Optional.of(head).filter(each -> each.block().equals(ByteBuffer.wrap(bytes)));
  }

  ByteBuffer block() {
    byte[] bytes = new byte[BLOCK];
    put(bytes, 0, name);
    put(bytes, 100, "0000600\0" + "0000000\0".repeat(2));
    put(bytes, SIZE_AT, octal(length, SIZE) + "\0" + octal(0, SIZE) + "\0");
    put(bytes, SUM_AT, " ".repeat(SUM) + "0");
    put(bytes, 257, "ustar\00000");
    int sum = 0;
    for (byte each : bytes) {
      sum += each;
    }
    put(bytes, SUM_AT, octal(sum, SUM - 2) + "\0 ");
    return ByteBuffer.wrap(bytes);
  }

  private static void put(byte[] bytes, int at, String text) {
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(ascii, 0, bytes, at, ascii.length);
  }

  private static String octal(int value, int digits) {
    return String.format(Locale.ROOT, "%0" + digits + "o", value);
  }

  /** Bytes behind the body that fill its last block. */
  int padding() {
    return Math.floorMod(-length, BLOCK);
  }

  /** From this head to the next. */
  long step() {
    return BLOCK + length + (long) padding();
  }
}
