package org.facecert.cli;

import java.io.PrintWriter;
import java.util.Optional;

/** What is said of an error that ended a command. */
final class Failure {

  private Failure() {}

  /** The user's mistakes in a sentence; ours with everything that helps to find them. */
  static int tell(Exception e, PrintWriter err) {
    if (Refusals.isUsersBusiness(e)) {
      lines(String.valueOf(e.getMessage()), err);
      return ExitCode.USAGE.code();
    }
    Optional<String> place = PlaceError.in(e);
    if (place.isPresent()) {
      lines(place.get(), err);
      return ExitCode.PLACE.code();
    }
    err.println("facecert: this is a bug of FaceCert; please report it with this:");
    e.printStackTrace(Terminal.writer(err));
    return ExitCode.OUR_BUG.code();
  }

  private static void lines(String text, PrintWriter err) {
    text.lines().forEach(line -> err.println("facecert: " + Screenplay.safe(line)));
  }
}
