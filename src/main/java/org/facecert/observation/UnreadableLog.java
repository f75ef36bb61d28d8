package org.facecert.observation;

/** A log's line cannot be read; the message says what is wrong with it. */
public final class UnreadableLog extends RuntimeException {
  UnreadableLog(String message) {
    super(message);
  }

  UnreadableLog(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * @param line from 1
   */
  static UnreadableLog at(int line, Exception why) {
    String told = String.valueOf(why.getMessage()).lines().findFirst().orElse("cannot be read");
    return new UnreadableLog("line " + line + " of the log: " + told, why);
  }
}
