package org.facecert.walk;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Whether bytes are a whole PNG, without the cost of drawing it: signature, chunks that add up and
 * have the right check sums, the end (PNG specification, 3rd edition, 5.2 to 5.5).
 */
final class Png {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int END = 0x49454e44;
  private static final int DATA = 0x49444154;

  private Png() {}

  static boolean isWhole(byte[] bytes) {
    if (!beginsAsOne(bytes)) {
      return false;
    }
    ByteBuffer rest = ByteBuffer.wrap(bytes, SIGNATURE.length, bytes.length - SIGNATURE.length);
    boolean drawn = false;
    while (rest.remaining() >= 12) {
      int length = rest.getInt();
      if (length < 0 || length > rest.remaining() - 8) {
        return false;
      }
      int sum = sum(bytes, rest.position(), length + 4);
      int kind = rest.getInt();
      rest.position(rest.position() + length);
      if (rest.getInt() != sum) {
        return false;
      }
      drawn |= kind == DATA && length > 0;
      if (kind == END) {
        return drawn;
      }
    }
    return false;
  }

  private static boolean beginsAsOne(byte[] bytes) {
    return bytes.length >= SIGNATURE.length
        && Arrays.equals(SIGNATURE, Arrays.copyOf(bytes, SIGNATURE.length));
  }

  private static int sum(byte[] bytes, int from, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, from, length);
    return (int) sum.getValue();
  }
}
