package org.facecert.traffic.capture;

/** Why the content of something in a capture is not known. */
public enum CaptureDoubt {
  /** Protected by something of which there is no key. */
  ENCRYPTED,
  /** Of a kind that is not read. */
  NOT_READ,
  /** Packets or bytes are missing, differ, or are malformed. */
  DAMAGED,
  /** More than a bound allows. */
  BOUND
}
