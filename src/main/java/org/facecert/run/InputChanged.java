package org.facecert.run;

/** A run ended because what it evaluates was changed meanwhile; the record says so too. */
public final class InputChanged extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InputChanged(String message) {
    super(message);
  }
}
