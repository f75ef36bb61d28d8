package org.facecert.verdict;

/** A file that should be an evaluation is not one this version can read. */
public final class UnreadableEvaluation extends RuntimeException {
  public UnreadableEvaluation(String message, Throwable cause) {
    super(message, cause);
  }

  public UnreadableEvaluation(String message) {
    super(message);
  }
}
