package org.facecert.traffic.capture;

import java.nio.ByteBuffer;

/**
 * A packet as it was captured, from its outermost head on.
 *
 * @param link of LINKTYPE's numbers
 * @param head its first bytes, in the order of the net; there until the next frame is read
 * @param at where it begins in the file
 * @param captured bytes of it that the file has
 * @param length bytes that there were
 * @param millis since 1970
 */
record CapturedFrame(int link, ByteBuffer head, long at, int captured, int length, long millis) {

  /** Of the head; what lies behind are no heads. */
  static final int HEAD = 2048;
}
