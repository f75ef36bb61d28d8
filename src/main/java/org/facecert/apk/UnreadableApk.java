package org.facecert.apk;

/** A file that is no readable Android package; the message has the cure. */
public final class UnreadableApk extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableApk(String message) {
    super(message);
  }

  UnreadableApk(String message, Throwable cause) {
    super(message, cause);
  }
}
