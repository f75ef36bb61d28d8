package org.facecert.phone.shell;

/** A command of the shell failed: its exit status, what it wrote to stderr and what to stdout. */
public final class ShellError extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int exit;
  private final String printed;

  ShellError(int exit, String message) {
    this(exit, message, "");
  }

  /**
   * @param printed to stdout, before it failed or beside
   */
  ShellError(int exit, String message, String printed) {
    super(message);
    this.exit = exit;
    this.printed = printed;
  }

  /** What it wrote to stdout; the message begins with it where a whole command line failed. */
  public String printed() {
    return printed;
  }

  /** The exit status, never 0. */
  public int exit() {
    return exit;
  }
}
