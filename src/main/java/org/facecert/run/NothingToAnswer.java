package org.facecert.run;

/** An answer was given to a question that a run did not ask, or not as it was addressed. */
public final class NothingToAnswer extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NothingToAnswer(String message) {
    super(message);
  }
}
