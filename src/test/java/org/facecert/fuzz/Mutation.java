package org.facecert.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes hostile bytes of sound ones: what parsers get wrong is lengths, counts, places, ends. */
final class Mutation {

  private static final int MOST_STEPS = 6;
  private static final int LARGEST = 64 << 10;
  private static final long[] NUMBERS = {
    0,
    1,
    -1,
    2,
    7,
    8,
    0x7F,
    0x80,
    0xFF,
    0x100,
    0x7FFF,
    0x8000,
    0xFFFF,
    0x10000,
    0x7FFFFFFF,
    0x80000000L,
    0xFFFFFFFFL,
    Long.MAX_VALUE,
    Long.MIN_VALUE
  };

  private final Random random;
  private final List<byte[]> corpus;

  /**
   * @param corpus from which parts are taken; may grow
   */
  Mutation(Random random, List<byte[]> corpus) {
    this.random = random;
    this.corpus = corpus;
  }

  byte[] next() {
    byte[] bytes = any().clone();
    int steps = 1 + random.nextInt(MOST_STEPS);
    for (int i = 0; i < steps; i++) {
      bytes = bytes.length == 0 ? any().clone() : step(bytes);
    }
    return bytes.length > LARGEST ? Arrays.copyOf(bytes, LARGEST) : bytes;
  }

  private byte[] any() {
    return corpus.get(random.nextInt(corpus.size()));
  }

  private byte[] step(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    int length = 1 + random.nextInt(Math.min(bytes.length - at, 1 << random.nextInt(12)));
    return switch (random.nextInt(9)) {
      case 0 -> with(bytes, at, (byte) (bytes[at] ^ 1 << random.nextInt(8)));
      case 1 -> with(bytes, at, (byte) random.nextInt());
      case 2 -> with(bytes, at, (byte) (bytes[at] + random.nextInt(9) - 4));
      case 3, 4 -> number(bytes, at);
      case 5 -> joined(bytes, at, new byte[0], at + length);
      case 6 -> joined(bytes, at, repeated(bytes, at, length), at);
      case 7 -> joined(bytes, at, part(), random.nextBoolean() ? at : at + length);
      default -> Arrays.copyOf(bytes, at);
    };
  }

  private static byte[] with(byte[] bytes, int at, byte value) {
    bytes[at] = value;
    return bytes;
  }

  private byte[] number(byte[] bytes, int at) {
    long value = NUMBERS[random.nextInt(NUMBERS.length)];
    byte[] number =
        ByteBuffer.allocate(Long.BYTES)
            .order(random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
            .putLong(value)
            .array();
    int width = Math.min(1 << random.nextInt(4), bytes.length - at);
    boolean most = number[0] == (byte) (value >>> 56) && value != 0;
    System.arraycopy(number, most ? Long.BYTES - width : 0, bytes, at, width);
    return bytes;
  }

  private byte[] repeated(byte[] bytes, int from, int length) {
    byte[] once = Arrays.copyOfRange(bytes, from, from + length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int times = 1 + random.nextInt(1 << random.nextInt(10));
    for (int i = 0; i < times && out.size() < LARGEST; i++) {
      out.writeBytes(once);
    }
    return out.toByteArray();
  }

  private byte[] part() {
    byte[] other = any();
    if (other.length == 0) {
      return other;
    }
    int from = random.nextInt(other.length);
    return Arrays.copyOfRange(other, from, from + 1 + random.nextInt(other.length - from));
  }

  private static byte[] joined(byte[] bytes, int to, byte[] between, int from) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, to);
    out.writeBytes(between);
    out.write(bytes, from, bytes.length - from);
    return out.toByteArray();
  }
}
