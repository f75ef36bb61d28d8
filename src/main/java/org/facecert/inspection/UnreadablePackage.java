package org.facecert.inspection;

/** Bytes that are not what they ought to be; the message says what is wrong. */
final class UnreadablePackage extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadablePackage(String message) {
    super(message);
  }

  UnreadablePackage(String message, Throwable cause) {
    super(message, cause);
  }
}
