package org.facecert.cli;

import java.io.PrintWriter;
import org.facecert.app.Failure;

/** What is said of an error that ended a command. */
final class FailureText {

  private FailureText() {}

  /**
   * What others can mend in a sentence; our mistakes with everything that helps to find them.
   *
   * @return the command's exit code
   */
  static int tell(Exception e, PrintWriter err) {
    Failure failure = Failure.of(e);
    if (failure.kind() == Failure.Kind.BUG) {
      err.println("facecert: this is a bug of FaceCert; please report it with this:");
      e.printStackTrace(Terminal.writer(err));
    } else {
      failure.text().lines().forEach(line -> err.println("facecert: " + TerminalWords.safe(line)));
    }
    return ExitCode.of(failure.kind()).code();
  }
}
