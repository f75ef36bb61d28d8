package org.facecert.steps;

import org.facecert.evidence.Sentence;

/** A recorded walk ended before the step, so that nothing can be judged of it. */
public final class NotRecorded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String step;

  NotRecorded(String step) {
    super("the log does not hold \"" + step + "\"");
    this.step = step;
  }

  /** Why nothing can be judged. */
  public Sentence what() {
    return Sentence.of("rejudge.not-walked", "step", step);
  }
}
