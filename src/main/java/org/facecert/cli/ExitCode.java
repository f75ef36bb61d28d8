package org.facecert.cli;

import java.util.Collection;
import org.facecert.app.Failure;
import org.facecert.verdict.Verdict;

/** What a command's exit code says; documented in the README. */
enum ExitCode {
  /**
   * at least one PASS and nothing else than PASS and NOT_APPLICABLE; or the command did its work
   */
  OK(0),
  /** some FAIL */
  FAIL(1),
  /** some INCONCLUSIVE, REVIEW or NOT_TESTED, and no FAIL; or nothing was found to pass */
  OPEN(2),
  /** wrong usage, bad input, or nothing selected */
  USAGE(64),
  /** a bug of the suite itself */
  OUR_BUG(70),
  /**
   * an error of the place: a disk that is full or read-only, a right that is missing (EX_IOERR of
   * BSD's sysexits)
   */
  PLACE(74),
  /** ended by Ctrl-C; by SIGTERM the process ends with 143 */
  STOPPED(130);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static ExitCode of(Failure.Kind failure) {
    return switch (failure) {
      case USER -> USAGE;
      // nothing was looked at, so nothing is known
      case PHONE -> OPEN;
      case PLACE -> PLACE;
      case BUG -> OUR_BUG;
    };
  }

  /**
   * @param bugs how often the suite itself failed
   */
  static ExitCode of(Collection<Verdict> verdicts, int bugs) {
    if (verdicts.contains(Verdict.FAIL)) {
      return FAIL;
    }
    if (bugs > 0) {
      return OUR_BUG;
    }
    boolean allGood =
        verdicts.stream().allMatch(v -> v == Verdict.PASS || v == Verdict.NOT_APPLICABLE);
    return allGood && verdicts.contains(Verdict.PASS) ? OK : OPEN;
  }
}
