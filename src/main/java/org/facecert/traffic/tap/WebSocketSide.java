package org.facecert.traffic.tap;

import io.netty.buffer.ByteBuf;

/**
 * The frames of one direction of a WebSocket (RFC 6455, section 5.2). Netty's decoder holds a frame
 * whole; here its bytes go on as they come.
 */
final class WebSocketSide {

  private static final int SCRATCH = 8 << 10;
  private static final int LONGEST_HEAD = 14;
  private static final int TWO_BYTES = 126;
  private static final int CONTROL = 8;

  private final WebSocketMessages messages;
  private final byte[] head = new byte[LONGEST_HEAD];
  private final byte[] scratch = new byte[SCRATCH];
  private int read;
  private long left;
  private int at;
  private boolean inFrame;

  WebSocketSide(WebSocketMessages messages) {
    this.messages = messages;
  }

  /**
   * Leaves the caller's buffer as it is.
   *
   * @return false when these are no frames of a WebSocket
   */
  boolean read(ByteBuf bytes) {
    ByteBuf in = bytes.slice();
    while (in.isReadable()) {
      if (!inFrame && !begins(in)) {
        return false;
      }
      if (inFrame) {
        payload(in);
      }
    }
    return true;
  }

  private boolean begins(ByteBuf in) {
    while (in.isReadable() && !(read >= 2 && read == size())) {
      head[read++] = in.readByte();
    }
    if (read < 2 || read < size()) {
      return true;
    }
    left = length();
    at = 0;
    inFrame = true;
    boolean known = (head[0] & 0x30) == 0 && left >= 0 && messages.frame(head[0]);
    if (known && left == 0) {
      over();
    }
    return known;
  }

  private boolean masked() {
    return (head[1] & 0x80) != 0;
  }

  private int lengthBytes() {
    int said = head[1] & 0x7F;
    if (said < TWO_BYTES) {
      return 0;
    }
    return said == TWO_BYTES ? 2 : 8;
  }

  private int size() {
    return 2 + lengthBytes() + (masked() ? 4 : 0);
  }

  private long length() {
    if (lengthBytes() == 0) {
      return head[1] & 0x7F;
    }
    long length = 0;
    for (int i = 2; i < 2 + lengthBytes(); i++) {
      length = length << 8 | head[i] & 0xFF;
    }
    return length;
  }

  private void payload(ByteBuf in) {
    int count = (int) Math.min(Math.min(left, in.readableBytes()), SCRATCH);
    in.readBytes(scratch, 0, count);
    if (masked()) {
      int mask = size() - 4;
      for (int i = 0; i < count; i++) {
        scratch[i] ^= head[mask + (at + i & 3)];
      }
    }
    at = at + count & 3;
    left -= count;
    if ((head[0] & 0x0F) < CONTROL) {
      messages.data(scratch, count);
    }
    if (left == 0) {
      over();
    }
  }

  private void over() {
    inFrame = false;
    read = 0;
    messages.frameEnded((head[0] & 0x80) != 0, (head[0] & 0x0F) >= CONTROL);
  }

  void end(String detail) {
    messages.left(inFrame ? 0 : read);
    messages.end(detail);
  }
}
