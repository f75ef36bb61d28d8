package org.facecert.face.template;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks for places where numbers of magnitude 1 and below follow each other: their most significant
 * bytes are few. The shortest vector is longer than two steps of the search, so that none is missed
 * wherever it lies; random bytes pass the first look in one of four and the last never.
 */
public final class VectorGate {

  /** Bytes from one look to the next. */
  public static final int STEP = 256;

  /** Bytes that a look may reach ahead. */
  public static final int REACH = 160;

  private static final int IN_A_ROW = 16;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EACH = 0x0101_0101_0101_0101L;
  private static final long LOW_BITS = 0x7F * EACH;
  private static final long HIGH_BITS = ~LOW_BITS;

  /** As {@link #STEP} comes first. */
  private static final Stride[] STRIDES = Stride.values();

  private final boolean[] single = new boolean[256];
  private final boolean[] wide = new boolean[256];
  private final boolean[] tag = new boolean[256];

  public VectorGate() {
    for (int top = 0x34; top <= 0x3F; top++) {
      single[top] = true;
      single[top | 0x80] = true;
    }
    for (int top = 0x3E; top <= 0x3F; top++) {
      wide[top] = true;
      wide[top | 0x80] = true;
    }
    // protobuf: fields 1 to 15 of 64 and of 32 bits; CBOR: float32, float64; MessagePack: the same
    for (int field = 1; field <= 15; field++) {
      tag[field << 3 | 1] = true;
      tag[field << 3 | 5] = true;
    }
    for (int type : new int[] {0xFA, 0xFB, 0xCA, 0xCB}) {
      tag[type] = true;
    }
  }

  /** What may be a most significant byte of a number. */
  boolean isTop(int value, Stride stride) {
    return stride.width() == 4 ? single[value] : wide[value];
  }

  /**
   * Looks once.
   *
   * @param at there are {@link #REACH} bytes from here on
   * @return place of a most significant byte, or of a tag, times 4 and the stride's number; -1 when
   *     there is nothing
   */
  public int look(byte[] bytes, int at) {
    return mayBegin(bytes, at) ? lookCloser(bytes, at) : -1;
  }

  /**
   * Whether two numbers may follow each other, or three tags: eight places are compared at once, so
   * that most bytes are passed in some twenty steps.
   */
  private static boolean mayBegin(byte[] bytes, int at) {
    long first = eight(bytes, at);
    long singles = within(first, 0x34);
    long wides = within(first, 0x3E) & within(eight(bytes, at + 8), 0x3E);
    long tags = same(first, bytes, at, 5) | same(first, bytes, at, 9);
    byte ninth = bytes[at + 8];
    return ((singles & singles >>> 32 & 0x8080_8080L) | wides | tags) != 0
        || (ninth != 0 && ninth == bytes[at + 17] && ninth == bytes[at + 26]);
  }

  private static long eight(byte[] bytes, int at) {
    return (long) LONG.get(bytes, at);
  }

  /** The high bit of each byte that is, without its sign, from a value up to 0x3F. */
  private static long within(long eight, int from) {
    long plain = eight & LOW_BITS;
    return plain + (0x80 - from) * EACH & ~(plain + 0x40 * EACH) & HIGH_BITS;
  }

  /** The high bit of each byte that is not 0 and stands there again one and two steps on. */
  private static long same(long first, byte[] bytes, int at, int step) {
    long unlike = first ^ eight(bytes, at + step) | first ^ eight(bytes, at + 2 * step);
    return ~filled(unlike) & filled(first);
  }

  /** The high bit of each byte that is not 0. */
  private static long filled(long eight) {
    return ((eight & LOW_BITS) + LOW_BITS | eight) & HIGH_BITS;
  }

  private int lookCloser(byte[] bytes, int at) {
    for (int phase = 0; phase < 4; phase++) {
      if (single[bytes[at + phase] & 0xFF] && inRow(bytes, at + phase, single, 4)) {
        return found(at + phase, Stride.SINGLE);
      }
    }
    for (int phase = 0; phase < 9; phase++) {
      int here = at + phase;
      if (phase < 8 && wide[bytes[here] & 0xFF] && inRow(bytes, here, wide, 8)) {
        return found(here, Stride.DOUBLE);
      }
      if (tag[bytes[here] & 0xFF]) {
        if (bytes[here] == bytes[here + 5] && same(bytes, here, 5)) {
          return found(here, Stride.TAGGED_SINGLE);
        }
        if (bytes[here] == bytes[here + 9] && same(bytes, here, 9)) {
          return found(here, Stride.TAGGED_DOUBLE);
        }
      }
    }
    return -1;
  }

  /** The stride of what {@link #look} found. */
  public static Stride stride(int found) {
    return STRIDES[found & 3];
  }

  /** The place of what {@link #look} found. */
  public static int place(int found) {
    return found >> 2;
  }

  private static int found(int at, Stride stride) {
    return at << 2 | stride.ordinal();
  }

  private static boolean inRow(byte[] bytes, int at, boolean[] tops, int step) {
    for (int i = 1; i < IN_A_ROW; i++) {
      if (!tops[bytes[at + i * step] & 0xFF]) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(byte[] bytes, int at, int step) {
    for (int i = 2; i < IN_A_ROW; i++) {
      if (bytes[at] != bytes[at + i * step]) {
        return false;
      }
    }
    return true;
  }
}
