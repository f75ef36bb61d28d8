package org.facecert.face.find;

import static java.util.stream.Collectors.toList;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds all signatures in one pass. A table marks each pair of bytes that stands at the first and
 * second or at the second and third place of a signature; of eight bytes the four pairs at even
 * places are looked up at once, which every signature meets wherever it begins, and only where one
 * is marked is there a closer look. Signatures of two bytes have no third: one at an odd place is
 * told from the end of one pair and the beginning of the next, for a mark of every pair that begins
 * with such a second byte would call for a closer look at every eighth word. Zeros, of which images
 * and databases are full, are passed without looking anything up.
 */
final class SignatureProbe {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final class Magic {
    private final Signature signature;
    private final byte[] bytes;

    Magic(Signature signature, String bytes) {
      this.signature = signature;
      this.bytes = bytes.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  /** Of a pair: what the first and second byte of a signature are. */
  private static final int FIRST = 1;

  /** Of a pair: what the second and third byte are. */
  private static final int SECOND = 2;

  /** Of a pair: its second byte is the first of a signature of two bytes. */
  private static final int OPENS = 4;

  /** Of a pair: its first byte is the second of a signature of two bytes. */
  private static final int CLOSES = 8;

  private static final int BYTES = 256;

  private final byte[] marked = new byte[1 << 16];
  private final Magic[][] byFirst = new Magic[BYTES][];

  SignatureProbe() {
    List<List<Magic>> lists = Stream.generate(ArrayList<Magic>::new).limit(BYTES).collect(toList());
    for (Signature signature : Signature.values()) {
      for (String magic : signature.magics()) {
        lists.get(magic.charAt(0)).add(new Magic(signature, magic));
        mark(magic.charAt(0), magic.charAt(1), FIRST);
        if (magic.length() > 2) {
          mark(magic.charAt(1), magic.charAt(2), SECOND);
        } else {
          markOfTwo(magic.charAt(0), magic.charAt(1));
        }
      }
    }
    for (int first = 0; first < BYTES; first++) {
      byFirst[first] = lists.get(first).toArray(new Magic[0]);
    }
  }

  private void markOfTwo(int first, int second) {
    for (int other = 0; other < BYTES; other++) {
      mark(other, first, OPENS);
      mark(second, other, CLOSES);
    }
  }

  /** As the pair is read from a long, least significant byte first. Two zeros are never marked. */
  private void mark(int first, int second, int as) {
    if ((first | second) == 0 && (as & (FIRST | SECOND)) != 0) {
      throw new IllegalStateException("a signature with two zeros among its first three bytes");
    }
    marked[second << 8 | first] |= (byte) as;
  }

  /**
   * Adds all that begin at {@code from} or later and before {@code to}.
   *
   * @param end of the bytes that may be looked at
   * @param base position of the array's first byte
   */
  void find(byte[] bytes, int from, int to, int end, long base, Hits hits) {
    byte[] table = marked;
    int at = from;
    int before = 0;
    int fast = Math.min(to, end - Long.BYTES + 1);
    while (at < fast) {
      long eight = (long) LONG.get(bytes, at);
      int fourth = 0;
      if (eight != 0) {
        int first = table[(int) eight & 0xFFFF];
        int second = table[(int) (eight >>> 16) & 0xFFFF];
        int third = table[(int) (eight >>> 32) & 0xFFFF];
        fourth = table[(int) (eight >>> 48)];
        // where one pair opens and the next closes
        int across =
            before & first >> 1 | first & second >> 1 | second & third >> 1 | third & fourth >> 1;
        if ((across & OPENS | (first | second | third | fourth) & (FIRST | SECOND)) != 0) {
          int marks = before | first << 4 | second << 8 | third << 12 | fourth << 16;
          look(bytes, at, marks, from, to, end, base, hits);
        }
      }
      before = fourth;
      at += Long.BYTES;
    }
    // the last place of the last eight, and what is too near to the end for eight
    for (int rest = Math.max(from, at - 1); rest < to; rest++) {
      look(bytes, rest, end, base, hits);
    }
  }

  /**
   * A second and third byte belong to what began one before, and so does what the pair before
   * opens.
   *
   * @param marks four bits for each of five pairs, the one before the first of the eight bytes at
   *     the lowest place
   */
  private void look(
      byte[] bytes, int at, int marks, int from, int to, int end, long base, Hits hits) {
    for (int pair = 0; pair < 4; pair++) {
      int before = marks >> 4 * pair;
      int mark = before >> 4;
      int place = at + 2 * pair;
      boolean across = (before & OPENS) != 0 && (mark & CLOSES) != 0;
      if ((across || (mark & SECOND) != 0) && place > from && place <= to) {
        look(bytes, place - 1, end, base, hits);
      }
      if ((mark & FIRST) != 0 && place < to) {
        look(bytes, place, end, base, hits);
      }
    }
  }

  private void look(byte[] bytes, int at, int end, long base, Hits hits) {
    for (Magic magic : byFirst[bytes[at] & 0xFF]) {
      if (isAt(bytes, at, end, magic.bytes)) {
        hits.add(base + at, magic.signature);
      }
    }
  }

  private static boolean isAt(byte[] bytes, int at, int end, byte[] magic) {
    if (at + magic.length > end) {
      return false;
    }
    for (int i = 1; i < magic.length; i++) {
      if (bytes[at + i] != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
