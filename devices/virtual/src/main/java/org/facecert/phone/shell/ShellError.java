package org.facecert.phone.shell;

import java.util.List;

/** A command of the shell failed: its exit status, what it wrote to stderr and what to stdout. */
public final class ShellError extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int exit;
  private final String printed;
  private final boolean unknown;

  ShellError(int exit, String message) {
    this(exit, message, "");
  }

  /**
   * @param printed to stdout, before it failed or beside
   */
  ShellError(int exit, String message, String printed) {
    this(exit, message, printed, false);
  }

  private ShellError(int exit, String message, String printed, boolean unknown) {
    super(message);
    this.exit = exit;
    this.printed = printed;
    this.unknown = unknown;
  }

  /** One for a command, an option, a service that a phone may have and this one has not. */
  static ShellError unknown(int exit, String message) {
    return new ShellError(exit, message, "", true);
  }

  /** Whether it failed because the phone does not know what it was asked for. */
  boolean isUnknown() {
    return unknown;
  }

  /** The same of a command that stands alone. */
  public ShellResult result() {
    String message = String.valueOf(getMessage());
    return new ShellResult(printed, message, exit, unknown ? List.of(message.strip()) : List.of());
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
