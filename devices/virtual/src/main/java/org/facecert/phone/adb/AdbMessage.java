package org.facecert.phone.adb;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** One message of the transport (AOSP packages/modules/adb, protocol.txt, "struct message"). */
final class AdbMessage {
  static final int CONNECT = 0x4e584e43;
  static final int OPEN = 0x4e45504f;
  static final int READY = 0x59414b4f;
  static final int WRITE = 0x45545257;
  static final int CLOSE = 0x45534c43;

  /** What this phone speaks: A_VERSION_SKIP_CHECKSUM. */
  static final int VERSION = 0x01000001;

  /** The most that one message may carry here; adb.h allows up to 1 MiB. */
  static final int LARGEST = 256 << 10;

  private static final int HEADER = 24;
  private static final int BYTE = 0xFF;

  private final int command;
  private final int first;
  private final int second;
  private final byte[] payload;

  /**
   * @param first arg0: who sends it, or the version of a CONNECT
   * @param second arg1: whom it is for, or the largest payload of a CONNECT
   * @param payload not copied
   */
  AdbMessage(int command, int first, int second, byte[] payload) {
    this.command = command;
    this.first = first;
    this.second = second;
    this.payload = payload;
  }

  static AdbMessage of(int command, int first, int second) {
    return new AdbMessage(command, first, second, new byte[0]);
  }

  int command() {
    return command;
  }

  int first() {
    return first;
  }

  int second() {
    return second;
  }

  byte[] payload() {
    return payload;
  }

  /** The payload as words, without the zero at its end. */
  String text() {
    int end = payload.length;
    while (end > 0 && payload[end - 1] == 0) {
      end--;
    }
    return new String(payload, 0, end, StandardCharsets.UTF_8);
  }

  /**
   * Reads one message.
   *
   * @throws AdbViolation when it is none, or claims a payload above {@link #LARGEST}
   */
  static AdbMessage read(DataInputStream in) throws IOException {
    byte[] raw = new byte[HEADER];
    in.readFully(raw);
    ByteBuffer header = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
    int command = header.getInt();
    int first = header.getInt();
    int second = header.getInt();
    int length = header.getInt();
    header.getInt(); // the sum: TCP has its own
    if (header.getInt() != ~command) {
      throw new AdbViolation("no adb message: %08x is not followed by its complement", command);
    }
    if (length < 0 || length > LARGEST) {
      throw new AdbViolation("a payload of %d bytes; this phone takes %d", length, LARGEST);
    }
    byte[] payload = new byte[length];
    in.readFully(payload);
    return new AdbMessage(command, first, second, payload);
  }

  /** The bytes on the wire, header and payload together. */
  byte[] bytes() {
    ByteBuffer out = ByteBuffer.allocate(HEADER + payload.length).order(ByteOrder.LITTLE_ENDIAN);
    int sum = 0;
    for (byte b : payload) {
      sum += b & BYTE;
    }
    out.putInt(command).putInt(first).putInt(second);
    out.putInt(payload.length).putInt(sum).putInt(~command);
    return out.put(payload).array();
  }
}
