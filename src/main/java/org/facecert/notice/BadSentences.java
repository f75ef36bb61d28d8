package org.facecert.notice;

/** A file that is none of labelled sentences; says where and what to do. */
public final class BadSentences extends Exception {
  BadSentences(String message, Throwable cause) {
    super(message, cause);
  }

  BadSentences(String message) {
    super(message);
  }
}
