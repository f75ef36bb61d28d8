package org.facecert.document;

/** A document whose text cannot be had; the message says why and what to do. */
public final class UnreadableDocument extends Exception {
  UnreadableDocument(String message) {
    super(message);
  }

  UnreadableDocument(String message, Throwable cause) {
    super(message, cause);
  }
}
