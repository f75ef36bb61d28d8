package org.facecert.screen;

/** A page source that is no well-formed tree; never the same as an empty screen. */
public final class UnreadableScreen extends RuntimeException {

  private final int line;
  private final int column;

  /**
   * @param line from 1; 0 when unknown
   * @param column from 1; 0 when unknown
   */
  public UnreadableScreen(int line, int column, String what) {
    super(
        "page source:"
            + line
            + ":"
            + column
            + ": "
            + what
            + ": take the page source again; if it stays so, the driver's answer is broken");
    this.line = line;
    this.column = column;
  }

  /** From 1; 0 when unknown. */
  public int line() {
    return line;
  }

  /** From 1; 0 when unknown. */
  public int column() {
    return column;
  }
}
