package org.facecert.app;

/** The user gave something that cannot be used; the message says what, where and the cure. */
public final class BadInput extends RuntimeException {
  public BadInput(String message) {
    super(message);
  }

  public BadInput(String message, Throwable cause) {
    super(message, cause);
  }
}
