package org.facecert.phone.wire;

/** An answer of the WebDriver protocol that is no success (W3C WebDriver, section 6.6). */
public final class WireError extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final String error;

  WireError(int status, String error, String message) {
    super(message);
    this.status = status;
    this.error = error;
  }

  static WireError unknown(String message) {
    return new WireError(500, "unknown error", message);
  }

  static WireError invalid(String message) {
    return new WireError(400, "invalid argument", message);
  }

  /** What is asked for cannot be done to the element as it stands. */
  static WireError invalidState(String message) {
    return new WireError(400, "invalid element state", message);
  }

  static WireError missing(String message) {
    return new WireError(404, "no such element", message);
  }

  /** What the driver has and this phone has not. */
  static WireError unsupported(String message) {
    return new WireError(500, "unsupported operation", message);
  }

  int status() {
    return status;
  }

  String error() {
    return error;
  }
}
