package org.facecert.run;

/**
 * Somebody answered a question while another was reading it; that answer was not before their eyes.
 */
public final class AlreadyAnswered extends RuntimeException {

  private static final long serialVersionUID = 1L;

  AlreadyAnswered(String message) {
    super(message);
  }
}
