package org.facecert.platform.android;

/** A path as the phone's shell takes it for one word. */
final class PhonePath {

  private PhonePath() {}

  /** Nothing inside single quotes is special to the shell. */
  static String quoted(String path) {
    return "'" + path.replace("'", "'\\''") + "'";
  }
}
