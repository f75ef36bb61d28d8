package org.facecert.face.find;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds all signatures in one pass. A table marks each pair of bytes that stands at the first and
 * second or at the second and third place of a signature; of eight bytes the four pairs at even
 * places are looked up at once, which every signature meets wherever it begins, and only where one
 * is marked is there a closer look.
 */
final class SignatureProbe {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private record Magic(Signature signature, String bytes) {}

  private final byte[] marked = new byte[1 << 16];
  private final List<List<Magic>> byFirst = new ArrayList<>();

  SignatureProbe() {
    for (int first = 0; first < 256; first++) {
      byFirst.add(new ArrayList<>());
    }
    for (Signature signature : Signature.values()) {
      for (String magic : signature.magics()) {
        byFirst.get(magic.charAt(0)).add(new Magic(signature, magic));
        mark(magic.charAt(0), magic.charAt(1));
        for (int third = 0; third < 256; third++) {
          if (magic.length() == 2 || magic.charAt(2) == third) {
            mark(magic.charAt(1), third);
          }
        }
      }
    }
  }

  /** As the pair is read from a long, least significant byte first. */
  private void mark(int first, int second) {
    marked[second << 8 | first] = 1;
  }

  /**
   * Adds all that begin at {@code from} or later and before {@code to}.
   *
   * @param end of the bytes that may be looked at
   * @param base position of the array's first byte
   */
  void find(byte[] bytes, int from, int to, int end, long base, Hits hits) {
    int at = from;
    int fast = Math.min(to, end - Long.BYTES + 1);
    while (at < fast) {
      long eight = (long) LONG.get(bytes, at);
      int found =
          marked[(int) eight & 0xFFFF]
              | marked[(int) (eight >>> 16) & 0xFFFF]
              | marked[(int) (eight >>> 32) & 0xFFFF]
              | marked[(int) (eight >>> 48)];
      if (found != 0) {
        // the pair at the first two places may be the second and third of what began before
        look(bytes, Math.max(from, at - 1), Math.min(to, at + 7), end, base, hits);
      }
      at += Long.BYTES;
    }
    // the last place of the last eight, and what is too near to the end for eight
    look(bytes, Math.max(from, at - 1), to, end, base, hits);
  }

  private void look(byte[] bytes, int from, int to, int end, long base, Hits hits) {
    for (int at = from; at < to; at++) {
      List<Magic> magics = byFirst.get(bytes[at] & 0xFF);
      for (int i = 0; i < magics.size(); i++) {
        Magic magic = magics.get(i);
        if (isAt(bytes, at, end, magic.bytes())) {
          hits.add(base + at, magic.signature());
        }
      }
    }
  }

  private static boolean isAt(byte[] bytes, int at, int end, String magic) {
    if (at + magic.length() > end) {
      return false;
    }
    for (int i = 1; i < magic.length(); i++) {
      if ((bytes[at + i] & 0xFF) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
