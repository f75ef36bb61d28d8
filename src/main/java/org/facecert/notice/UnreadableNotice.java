package org.facecert.notice;

/** A text that cannot be read as a notice; nothing is known of what it says. */
public final class UnreadableNotice extends RuntimeException {
  UnreadableNotice(String message) {
    super(message);
  }
}
