package org.facecert.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.facecert.evidence.Plain;

/** One line at a terminal that says which file of how many is being looked at. */
final class ScanProgress {

  private static final String CLEAR_LINE = "\r\u001b[2K";
  private static final int LONGEST = 60;

  private final PrintStream terminal;
  private int files;
  private int done;

  private ScanProgress(PrintStream terminal) {
    this.terminal = terminal;
  }

  /** Where there is no terminal nothing is shown. */
  @SuppressWarnings("SystemConsoleNull") // the launcher asks Java 22 and later for it as it was
  static ScanProgress onTerminal() {
    boolean shown =
        System.console() != null && !"dumb".equals(System.getenv().getOrDefault("TERM", "dumb"));
    return new ScanProgress(
        shown
            ? Terminal.raw()
            : new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
  }

  void begun(int count) {
    files = count;
  }

  void waitsFor(String name) {
    String plain = Plain.brief(name);
    int from = Math.max(0, plain.length() - LONGEST);
    terminal.print(CLEAR_LINE + "[" + (done + 1) + "/" + files + "] " + plain.substring(from));
    terminal.flush();
  }

  void done() {
    done++;
  }

  void clear() {
    terminal.print(CLEAR_LINE);
    terminal.flush();
  }
}
