package org.facecert.observation;

/** A log's line cannot be read; the message says what is wrong with it. */
public final class UnreadableLog extends RuntimeException {
  UnreadableLog(String message) {
    super(message);
  }

  UnreadableLog(String message, Throwable cause) {
    super(message, cause);
  }
}
