package org.facecert.traffic;

/** Something about a flow that is not as it should be. */
public record FlowAnomaly(Kind kind, String detail) {

  /** What it is. */
  public enum Kind {
    /** A request whose length can be read in two ways, or that is malformed otherwise. */
    MALFORMED_REQUEST,
    /** A response likewise; the connection is not understood from there on. */
    MALFORMED_RESPONSE,
    /** A response says its length in two ways; chunks counted. */
    AMBIGUOUS_RESPONSE,
    /** A head of more than 64 KiB. */
    HEAD_TOO_LARGE,
    /** What reads the traffic failed at it, which is a mistake of ours: the connection was cut. */
    READER_FAILED,
    /** A request that was asked to be held back; the connection was cut at its end. */
    HELD_BACK,
    /** More of something than anybody needs. */
    FLOOD,
    /** The name in the TLS handshake is not the host that the connection was asked for. */
    SERVER_NAME_DIFFERS,
    /** The host in the head is not the host that the connection was asked for. */
    HOST_DIFFERS,
    /** The body could not be kept. */
    BODY_NOT_KEPT,
    /** A compressed message that could not be opened. */
    NOT_INFLATED
  }
}
