package org.facecert.traffic.tap;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http2.Http2FrameTypes;

/**
 * A stream of HTTP/2 of which nothing reaches the origin. So that the client goes on sending all of
 * it, it is told in the origin's place that there is room for more: between two frames of the
 * origin's, from which point on the origin is not heard.
 */
final class Http2Hold {

  private static final int NONE = -1;

  private int stream = NONE;
  private boolean silent;
  private ByteBuf room = Unpooled.EMPTY_BUFFER;

  void begin(int held) {
    stream = held;
  }

  boolean isHeld() {
    return stream != NONE;
  }

  boolean isHeld(int other) {
    return isHeld() && stream == other;
  }

  /** What was sent, which takes as much room. */
  void sent(int bytes) {
    if (isHeld() && bytes > 0) {
      room = room.isReadable() ? room : Unpooled.buffer();
      more(0, bytes);
      more(stream, bytes);
    }
  }

  private void more(int of, int bytes) {
    room.writeMedium(Integer.BYTES);
    room.writeByte(Http2FrameTypes.WINDOW_UPDATE);
    room.writeByte(0);
    room.writeInt(of);
    room.writeInt(bytes);
  }

  /**
   * @param between whether the client has got whole frames alone from the origin
   */
  ByteBuf told(boolean between) {
    silent |= isHeld() && between;
    if (!silent) {
      return Unpooled.EMPTY_BUFFER;
    }
    ByteBuf now = room;
    room = Unpooled.EMPTY_BUFFER;
    return now;
  }

  boolean isSilent() {
    return silent;
  }
}
