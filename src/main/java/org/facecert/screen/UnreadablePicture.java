package org.facecert.screen;

/** Bytes that are no picture of a screen; never the same as an empty picture. */
public final class UnreadablePicture extends RuntimeException {

  UnreadablePicture(String what) {
    super("screenshot: " + what + ": take it again; if it stays so, the driver's answer is broken");
  }

  UnreadablePicture(String what, Throwable cause) {
    super(
        "screenshot: " + what + ": take it again; if it stays so, the driver's answer is broken",
        cause);
  }
}
