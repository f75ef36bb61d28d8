package org.facecert.phone.inside;

/**
 * What System.exit and the like become in an app's code: the end of the app's process, not of the
 * phone. Public and JDK-typed because rewritten app code calls it.
 */
public final class AppExit {
  private AppExit() {}

  /** Ends the calling app's process; does not return. */
  public static void exit(int status) {
    Kernel.current().exitRequested(status);
    throw new Ended();
  }

  /** {@link Runtime#exit} and {@link Runtime#halt} with the receiver on the stack. */
  public static void exit(Runtime runtime, int status) {
    exit(status);
  }

  /** {@link System#loadLibrary} and {@link System#load}: no native code runs here. */
  public static void library(String name) {
    String why =
        "dlopen failed: the virtual phone runs no native code, so not library \"" + name + '"';
    Kernel.current().appLog('E', "linker", why);
    throw new UnsatisfiedLinkError(why);
  }

  /** {@link Runtime#loadLibrary} and {@link Runtime#load} with the receiver on the stack. */
  public static void library(Runtime runtime, String name) {
    library(name);
  }

  /** Unwinds a thread whose process has been killed. */
  public static void pulse() {
    if (Thread.currentThread().getContextClassLoader() instanceof AppClassLoader app
        && app.dead()) {
      throw new Ended();
    }
  }

  /**
   * The phone's clock, for app code that asks the JDK for the time; milliseconds since the epoch.
   */
  public static long millis() {
    return Kernel.current().state().clock().millis();
  }

  /** Unwinds the thread that asked to end the process. */
  static final class Ended extends ThreadDeath {
    private static final long serialVersionUID = 1L;
  }
}
