package org.facecert.traffic.proxy;

import io.netty.handler.ssl.NotSslRecordException;

/** What is said of an error. */
final class Failures {

  private static final int LONGEST = 200;

  private Failures() {}

  /** Netty's text of this one is all that was sent, in hexadecimal: it may hold a face. */
  static String words(Throwable cause) {
    String text = String.valueOf(cause.getMessage());
    return cause instanceof NotSslRecordException || text.equals("null")
        ? cause.getClass().getSimpleName()
        : text.substring(0, Math.min(LONGEST, text.length()));
  }
}
