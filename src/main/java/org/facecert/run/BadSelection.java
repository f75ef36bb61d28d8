package org.facecert.run;

/** What was asked for cannot be selected; the message says why and what to write instead. */
public final class BadSelection extends RuntimeException {
  public BadSelection(String message) {
    super(message);
  }

  public BadSelection(String message, Throwable cause) {
    super(message, cause);
  }
}
