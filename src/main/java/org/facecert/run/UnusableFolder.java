package org.facecert.run;

/** A run's folder cannot be used as asked; the message says why and what to do. */
public final class UnusableFolder extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnusableFolder(String message) {
    super(message);
  }

  public UnusableFolder(String message, Throwable cause) {
    super(message, cause);
  }
}
