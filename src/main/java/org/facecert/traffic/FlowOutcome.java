package org.facecert.traffic;

/** How a flow ended. */
public enum FlowOutcome {
  /** Request and response passed to their ends. */
  ANSWERED,
  /** A message of a WebSocket passed to its end. */
  PASSED,
  /** A response began and did not come to its end. */
  CUT_SHORT,
  /** The request was not answered, or did not come to its end. */
  UNANSWERED,
  /** The client ended the handshake by an alert of TLS; the detail is the alert's name. */
  ALERT_BY_CLIENT,
  /** The client closed during the handshake without saying why. */
  LEFT_HANDSHAKE,
  /**
   * The handshake came to its end, then the client closed without one byte. A client that compares
   * the key with one it knows does so, and one that opened a connection in advance does too: which
   * of the two it was nobody can say from here.
   */
  NO_BYTE_AFTER_HANDSHAKE,
  /** The handshake with the client failed on our side, such as for want of a common suite. */
  CLIENT_TLS_FAILED,
  /** No such host, or nobody who answers there. */
  ORIGIN_UNREACHABLE,
  /** The origin's certificate is not trusted, not valid, or another host's. */
  ORIGIN_NOT_ACCEPTED,
  /** The handshake with the origin failed otherwise. */
  ORIGIN_TLS_FAILED,
  /** The proxy cut it: malformed, ambiguous or a flood; the anomalies tell. */
  REFUSED,
  /** The laboratory kept the request: nothing of it reached the origin. */
  HELD_BACK,
  /** Passed as bytes; what they mean is not known. */
  NOT_UNDERSTOOD
}
