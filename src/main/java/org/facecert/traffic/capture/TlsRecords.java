package org.facecert.traffic.capture;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** Records of TLS out of what one side sends (RFC 8446, section 5.1). */
final class TlsRecords {

  static final int HEAD = 5;
  static final int CHANGE_CIPHER = 20;
  static final int ALERT = 21;
  static final int HANDSHAKE = 22;
  static final int DATA = 23;

  private static final int LONGEST = (16 << 10) + 2048;
  private static final int HEARTBEAT = 24;
  private static final int MAJOR = 3;
  private static final int LATEST_MINOR = 4;
  private static final int LAST_MESSAGE = 24;

  /** Told of each. */
  @FunctionalInterface
  interface RecordSink {

    void record(int type, int version, byte[] body);
  }

  private final RecordSink sink;
  private final ByteBuf held = Unpooled.buffer(0);
  private boolean broken;

  TlsRecords(RecordSink sink) {
    this.sink = sink;
  }

  /** Whether bytes are how a connection with TLS begins, or goes on. */
  static boolean begin(ByteBuf bytes) {
    return bytes.readableBytes() > HEAD
        && isRecord(bytes)
        && bytes.getUnsignedShort(bytes.readerIndex() + MAJOR) > 0
        && (bytes.getByte(bytes.readerIndex()) != HANDSHAKE
            || bytes.getUnsignedByte(bytes.readerIndex() + HEAD) <= LAST_MESSAGE);
  }

  private static boolean isRecord(ByteBuf bytes) {
    int at = bytes.readerIndex();
    int type = bytes.getUnsignedByte(at);
    return type >= CHANGE_CIPHER
        && type <= HEARTBEAT
        && bytes.getByte(at + 1) == MAJOR
        && bytes.getUnsignedByte(at + 2) <= LATEST_MINOR
        && bytes.getUnsignedShort(at + MAJOR) <= LONGEST;
  }

  /**
   * @return bytes of it that are no records any longer
   */
  int read(ByteBuf bytes) {
    if (broken) {
      return bytes.readableBytes();
    }
    held.writeBytes(bytes);
    while (held.readableBytes() >= HEAD) {
      if (!isRecord(held)) {
        broken = true;
        return held.readableBytes();
      }
      int length = held.getUnsignedShort(held.readerIndex() + MAJOR);
      if (held.readableBytes() < HEAD + length) {
        break;
      }
      int type = held.readUnsignedByte();
      int version = held.readUnsignedShort();
      byte[] body = new byte[length];
      held.skipBytes(2);
      held.readBytes(body);
      sink.record(type, version, body);
    }
    held.discardReadBytes();
    return 0;
  }

  /** Bytes that make no whole record. */
  int left() {
    return broken ? 0 : held.readableBytes();
  }
}
