package org.facecert.face.grpc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes messages of protobuf and frames of gRPC as its clients do. */
public final class GrpcBytes {

  private GrpcBytes() {}

  /** A field of bytes, text or a message. */
  public static byte[] field(int number, byte[] value) {
    return concat(varint((long) number << 3 | 2), varint(value.length), value);
  }

  public static byte[] field(int number, String value) {
    return field(number, value.getBytes(StandardCharsets.UTF_8));
  }

  /** A number. */
  public static byte[] number(int number, long value) {
    return concat(varint((long) number << 3), varint(value));
  }

  private static byte[] varint(long value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long left = value;
    while (left >= 0x80) {
      out.write((int) (left & 0x7f | 0x80));
      left >>>= 7;
    }
    out.write((int) left);
    return out.toByteArray();
  }

  public static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(out::writeBytes);
    return out.toByteArray();
  }

  public static byte[] frame(int flags, byte[] message) {
    return concat(ByteBuffer.allocate(5).put((byte) flags).putInt(message.length).array(), message);
  }

  public static byte[] frames(List<byte[]> messages) {
    return concat(messages.stream().map(m -> frame(0, m)).toArray(byte[][]::new));
  }

  public static List<byte[]> cut(byte[] bytes, int size) {
    List<byte[]> all = new ArrayList<>();
    for (int at = 0; at < bytes.length; at += size) {
      all.add(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + size)));
    }
    return all;
  }

  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }
}
