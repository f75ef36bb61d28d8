package org.facecert.traffic.capture;

import java.nio.ByteBuffer;

/**
 * An interface that packets of a pcapng file were captured at.
 *
 * @param link of LINKTYPE's numbers
 * @param snapLength bytes of a packet that were captured at most
 * @param perSecond units of its times
 */
record CaptureInterface(int link, long snapLength, double perSecond) {

  private static final int RESOLUTION = 9;
  private static final int LEAST = 8;
  private static final double MICRO = 1e6;
  private static final int BINARY = 0x80;
  private static final int MOST_DIGITS = 18;
  private static final int SHORT = 0xFFFF;
  private static final int PADDING = 3;
  private static final long UNSIGNED = 0xFFFF_FFFFL;

  /**
   * @param block its content, in the section's order of bytes
   */
  static CaptureInterface read(ByteBuffer block) {
    if (block.remaining() < LEAST) {
      return new CaptureInterface(-1, Long.MAX_VALUE, MICRO);
    }
    int link = block.getShort() & SHORT;
    block.getShort();
    long snap = block.getInt() & UNSIGNED;
    return new CaptureInterface(link, snap == 0 ? Long.MAX_VALUE : snap, resolution(block));
  }

  private static double resolution(ByteBuffer options) {
    while (options.remaining() > PADDING) {
      int code = options.getShort() & SHORT;
      int length = options.getShort() & SHORT;
      if (code == RESOLUTION && length >= 1 && options.hasRemaining()) {
        int said = options.get(options.position());
        int power = Math.min(said & BINARY - 1, 2 * MOST_DIGITS);
        return Math.pow((said & BINARY) == 0 ? 10 : 2, power);
      }
      int padded = length + PADDING & ~PADDING;
      if (code == 0 || padded > options.remaining()) {
        break;
      }
      options.position(options.position() + padded);
    }
    return MICRO;
  }

  long millis(long time) {
    return (long) (Math.max(0, time) / perSecond * 1000);
  }
}
