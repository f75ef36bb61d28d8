package org.facecert.check;

import java.util.List;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * LG-03: what the app wrote into the phone's log while a face was scanned holds no face data, in
 * whatever encoding. What could not be looked into is not known to hold none.
 */
public final class FaceStaysOutOfLog {

  private final JudgementContext seen;
  private final LogOfApp log;
  private final FaceScan scan;

  public FaceStaysOutOfLog(JudgementContext seen) {
    this.seen = seen;
    this.log = new LogOfApp(seen);
    this.scan = new FaceScan(seen);
  }

  public Finding judge(WalkEnding ending) {
    return log.channel()
        .found()
        .or(() -> PriorConsent.problem(seen, ending))
        .or(log::unread)
        .or(() -> scan.problem(ending))
        .or(log.channel()::unknown)
        .orElseGet(this::clean);
  }

  private Finding clean() {
    List<Evidence> evidence =
        Stream.concat(log.channel().evidence().stream(), scan.pictures().stream())
            .distinct()
            .toList();
    return seen.find(Verdict.PASS, Sentence.of("lg03.pass", "lines", log.lines()), evidence);
  }
}
