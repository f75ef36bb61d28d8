package org.facecert.traffic.capture;

/**
 * What is no TCP, of one kind between two addresses in one direction.
 *
 * @param name as it stands in the way
 * @param notRead what it is, where it is of a kind that is not read; otherwise empty
 */
record DatagramFlow(String name, Kind kind, String notRead, SegmentChain segments) {

  private static final int LONG_DATAGRAM = 512;
  private static final int MANY_BYTES = 4096;

  /** How much of it is understood. */
  enum Kind {
    /** What the net says about itself: looked through as bytes. */
    OF_THE_NET,
    /** UDP: looked through as bytes, and unknown besides where it is more than a few. */
    DATAGRAMS,
    /** Not even looked through: it is encrypted. */
    QUIC,
    /** Looked through as bytes, and unknown besides. */
    NOT_READ
  }

  /** Whether it may hold what is not seen by looking at one datagram behind the other. */
  boolean isLoose() {
    return kind == Kind.DATAGRAMS
        && (segments.longest() >= LONG_DATAGRAM || segments.bytes() > MANY_BYTES);
  }
}
