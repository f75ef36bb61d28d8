package org.facecert.phone.shell;

/** A command of the shell failed: its exit status and what it wrote to stderr. */
public final class ShellError extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int exit;

  ShellError(int exit, String message) {
    super(message);
    this.exit = exit;
  }

  /** The exit status, never 0. */
  public int exit() {
    return exit;
  }
}
