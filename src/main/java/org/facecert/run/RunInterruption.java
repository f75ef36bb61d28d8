package org.facecert.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.Map;
import org.facecert.evidence.Sentence;
import org.facecert.files.DiskFault;
import org.facecert.run.JournalRecord.Kind;

/**
 * Ends a run that has to end before its end: writes what can still be written, and says what is
 * kept and what is not.
 */
final class RunInterruption {

  private final Plan plan;
  private final RunFolder folder;

  RunInterruption(Plan plan, RunFolder folder) {
    this.plan = plan;
    this.folder = folder;
  }

  /** What to throw. */
  RuntimeException of(AbortCause halt, RunLog log, Journal journal) throws IOException {
    RuntimeException cause = halt.cause().orElseThrow();
    String kept;
    try {
      journal.append(Kind.RUN_STOPPED, Map.of("bugs", log.bugs(), "why", why(cause)));
      new Assembly(plan, folder).write();
      kept = "What was recorded before stays in " + folder.path() + ".";
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException | DiskFault e) {
      kept =
          "What the journal in "
              + folder.path()
              + " holds stays; evaluation.json and reports could not be written.";
    }
    String lost =
        log.running().isEmpty()
            ? ""
            : " What was going on is not recorded: " + String.join(", ", log.running()) + ".";
    String message = cause.getMessage() + "\n" + kept + lost + "\n";
    return cause instanceof InputChanged changed
        ? changed.saying(
            message + "Give the files as they were and go on with --resume, or start a new run.")
        : new DiskFault(
            message
                + "Mend the place, then go on with: facecert evaluate --resume "
                + folder.path(),
            cause);
  }

  private static Sentence why(RuntimeException cause) {
    return cause instanceof InputChanged changed
        ? changed.what()
        : Sentence.of("fault.told", "words", String.valueOf(cause.getMessage()));
  }
}
