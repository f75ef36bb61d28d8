package org.facecert.traffic.capture;

import java.nio.ByteBuffer;

/** Told of what a file of packets holds, in its order. */
interface FrameSink {

  void frame(CapturedFrame frame);

  /** Bytes that are neither a packet nor about one: names, comments, what is of somebody's own. */
  void other(long at, int length);

  /**
   * A block of secrets.
   *
   * @param type as pcapng numbers them
   * @param secrets there until the next is told
   */
  void secrets(int type, ByteBuffer secrets);

  /** From here on the file is not read. */
  void damaged(long at, String why);
}
