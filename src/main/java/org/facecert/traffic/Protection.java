package org.facecert.traffic;

import org.jspecify.annotations.Nullable;

/**
 * What protects a connection on both sides of the proxy.
 *
 * @param kind of the client's side
 * @param client null where there is no TLS, or it was not looked into
 * @param origin null likewise, and where it was not come to
 */
public record Protection(Kind kind, @Nullable ClientTls client, @Nullable OriginTls origin) {

  /** How a client speaks. */
  public enum Kind {
    /** Readable by everybody on the way. */
    CLEARTEXT,
    TLS,
    /** It has not spoken, or was not come to. */
    UNKNOWN
  }

  public static final Protection CLEARTEXT = new Protection(Kind.CLEARTEXT, null, null);

  public static final Protection UNKNOWN = new Protection(Kind.UNKNOWN, null, null);
}
