package org.facecert.traffic.capture;

/**
 * How much of a capture is held at once; what lies beyond is said to be unknown.
 *
 * @param segments packets with a payload
 * @param streams connections, and flows of datagrams
 * @param steps that putting one connection together may take where its packets overlap
 * @param held bytes of one body in memory; what is longer goes into a file meanwhile
 * @param heldTogether bytes of all open bodies in memory
 * @param spilled bytes of all bodies that are in files at once
 */
record CaptureLimits(
    int segments, int streams, long steps, int held, long heldTogether, long spilled) {

  /** Packets of about 3 GB. */
  static CaptureLimits usual() {
    return new CaptureLimits(2 << 20, 100_000, 8L << 20, 8 << 20, 64L << 20, 4L << 30);
  }
}
