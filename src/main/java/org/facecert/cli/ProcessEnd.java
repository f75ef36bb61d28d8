package org.facecert.cli;

import java.util.concurrent.CountDownLatch;

/** Ends the process with a command's exit code; where a signal is ending it, with the signal's. */
final class ProcessEnd {

  private ProcessEnd() {}

  /**
   * Does not return. A command that a signal stopped comes to its end while the process's hooks
   * run; {@link System#exit} would wait for them, but in the last moment, when all hooks are done,
   * it ends the process at once and with its own code instead of the signal's.
   */
  static void with(int code) {
    while (begun()) {
      waitForIt();
    }
    System.exit(code);
  }

  private static void waitForIt() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      // whoever interrupts this cannot end it sooner
    }
  }

  /** Whether the process is ending. */
  private static boolean begun() {
    return !forgets(new Thread(() -> {}));
  }

  /**
   * Takes a hook away that is not needed any more.
   *
   * @return false where the process is ending: the hook runs, or has run
   */
  static boolean forgets(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }
}
