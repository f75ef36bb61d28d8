package org.facecert.traffic.tap;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/**
 * Listens to one connection, without TLS. It is told of bytes before they go on, so that what it
 * refuses does not; it does not change or keep the buffers. On one thread.
 */
public interface WireTap {

  /**
   * @throws RefusedTraffic when the connection has to be cut
   */
  void fromClient(ByteBuf bytes) throws RefusedTraffic;

  /**
   * @throws RefusedTraffic when the connection has to be cut
   */
  void fromOrigin(ByteBuf bytes) throws RefusedTraffic;

  /** Whether what the client said last is not to go on, though the connection is not cut. */
  default boolean holdsBack() {
    return false;
  }

  /**
   * What the client is told in place of the origin, so that it goes on sending what is held back;
   * each once. It is the caller's.
   */
  default ByteBuf inPlaceOfOrigin() {
    return Unpooled.EMPTY_BUFFER;
  }

  /** Whether what the origin says next is not to go on, since the client is told something else. */
  default boolean silencesOrigin() {
    return false;
  }

  /**
   * The connection is over.
   *
   * @param detail who ended it, in a word or two
   */
  void end(String detail);

  /** It is cut, for what the tap or another said. */
  void refused(RefusedTraffic why);
}
