package org.facecert.app;

/** The user gave something that cannot be used; the message says what, where and the cure. */
public final class UserError extends RuntimeException {
  public UserError(String message) {
    super(message);
  }

  public UserError(String message, Throwable cause) {
    super(message, cause);
  }
}
