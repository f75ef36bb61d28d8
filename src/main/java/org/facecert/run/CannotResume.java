package org.facecert.run;

/** A run cannot be gone on with as asked; the message says why and what to do. */
public final class CannotResume extends RuntimeException {
  public CannotResume(String message) {
    super(message);
  }
}
