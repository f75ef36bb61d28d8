package org.facecert.steps;

/** A recorded walk ended before the step, so that nothing can be judged of it. */
public final class NotRecorded extends RuntimeException {

  NotRecorded(String step) {
    super("the log does not hold \"" + step + "\"");
  }
}
