package org.facecert.traffic.tls;

/** What is false in a certificate of a host that the proxy makes. */
public enum LeafFault {
  NONE,
  /** it names another host (RFC 9525, 6) */
  OTHER_HOST,
  /** its time is over (RFC 5280, 4.1.2.5) */
  EXPIRED
}
