package org.facecert.face.grpc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field of a message of protobuf, as it is on the wire.
 *
 * @param number of the field
 * @param wire its wire type: 0 varint, 1 and 5 numbers of 64 and 32 bits, 2 what has a length
 * @param from where its value begins in the message, in bytes
 * @param to where it ends
 * @param value of a varint; of others 0
 */
public record ProtobufField(int number, int wire, int from, int to, long value) {

  /** what has a length: bytes, text, messages */
  public static final int LENGTH = 2;

  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int FIXED32 = 5;
  private static final int TYPE_BITS = 3;
  private static final int TYPE_MASK = 7;
  private static final int GROUP_BITS = 7;
  private static final int LOW = 0x7f;
  private static final int LARGEST_NUMBER = (1 << 29) - 1;
  private static final int MOST = 200_000;

  public int length() {
    return to - from;
  }

  /**
   * The fields of a message.
   *
   * @return empty where the bytes are no message from the first to the last, or too many; a message
   *     without a field has none
   */
  public static Optional<List<ProtobufField>> of(byte[] bytes, int from, int to) {
    List<ProtobufField> fields = new ArrayList<>();
    Cursor cursor = new Cursor(bytes, from, to);
    while (cursor.at < to) {
      ProtobufField field = cursor.field();
      if (field == null || fields.size() == MOST) {
        return Optional.empty();
      }
      fields.add(field);
    }
    return Optional.of(fields);
  }

  private static final class Cursor {
    final byte[] bytes;
    final int end;
    int at;
    boolean bad;

    Cursor(byte[] bytes, int at, int end) {
      this.bytes = bytes;
      this.at = at;
      this.end = end;
    }

    @org.jspecify.annotations.Nullable
    ProtobufField field() {
      long tag = varint();
      long number = tag >>> TYPE_BITS;
      if (bad || number < 1 || number > LARGEST_NUMBER) {
        return null;
      }
      ProtobufField read = value((int) number, (int) (tag & TYPE_MASK));
      return bad ? null : read;
    }

    private @Nullable ProtobufField value(int number, int wire) {
      return switch (wire) {
        case VARINT -> {
          int from = at;
          long value = varint();
          yield new ProtobufField(number, VARINT, from, at, value);
        }
        case FIXED64 -> sized(number, FIXED64, Long.BYTES);
        case FIXED32 -> sized(number, FIXED32, Integer.BYTES);
        case LENGTH -> sized(number, LENGTH, varint());
        default -> null;
      };
    }

    private @Nullable ProtobufField sized(int number, int wire, long length) {
      if (length < 0 || length > end - at) {
        return null;
      }
      int from = at;
      at += (int) length;
      return new ProtobufField(number, wire, from, at, 0);
    }

    private long varint() {
      long value = 0;
      for (int shift = 0; shift < Long.SIZE; shift += GROUP_BITS) {
        if (at >= end) {
          bad = true;
          return 0;
        }
        int next = bytes[at++];
        value |= (long) (next & LOW) << shift;
        if (next >= 0) {
          return value;
        }
      }
      bad = true;
      return 0;
    }
  }
}
