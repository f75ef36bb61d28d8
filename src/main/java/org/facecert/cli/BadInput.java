package org.facecert.cli;

/** The user gave something that cannot be used; the message says what, where and the cure. */
final class BadInput extends RuntimeException {
  BadInput(String message) {
    super(message);
  }

  BadInput(String message, Throwable cause) {
    super(message, cause);
  }
}
