package org.facecert.run;

/** A journal does not verify; nothing may be built on it. */
public final class BrokenJournal extends RuntimeException {
  public BrokenJournal(String message) {
    super(message);
  }

  public BrokenJournal(String message, Throwable cause) {
    super(message, cause);
  }
}
