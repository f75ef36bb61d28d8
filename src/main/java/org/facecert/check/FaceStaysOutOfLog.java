package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Channel;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * LG-03: what the app wrote into the phone's log while a face was scanned holds no face data, in
 * whatever encoding. What could not be looked into is not known to hold none.
 */
public final class FaceStaysOutOfLog {

  private final JudgementContext seen;
  private final FaceChannel log;
  private final FaceScan scan;

  public FaceStaysOutOfLog(JudgementContext seen) {
    this.seen = seen;
    this.log = new FaceChannel(seen, Channel.LOG, "log");
    this.scan = new FaceScan(seen);
  }

  public Finding judge(WalkEnding ending) {
    return log.found()
        .or(() -> PriorConsent.problem(seen, ending))
        .or(this::unread)
        .or(() -> scan.problem(ending))
        .or(log::unknown)
        .orElseGet(this::clean);
  }

  /**
   * The log was not read as a whole, or shows no line of the app's process. Android itself writes
   * into the log in each process that it starts, so that without a line the phone hides what apps
   * log.
   */
  private Optional<Finding> unread() {
    return log.unwatched()
        .or(
            () ->
                lines() > 0
                    ? Optional.empty()
                    : Optional.of(
                        seen.find(
                            Verdict.INCONCLUSIVE, Sentence.of("log.no-line"), log.evidence())));
  }

  private int lines() {
    return log.last().map(reading -> reading.count("lines")).orElse(0);
  }

  private Finding clean() {
    List<Evidence> evidence =
        Stream.concat(log.evidence().stream(), scan.pictures().stream()).distinct().toList();
    return seen.find(Verdict.PASS, Sentence.of("lg03.pass", "lines", lines()), evidence);
  }
}
