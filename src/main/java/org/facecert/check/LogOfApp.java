package org.facecert.check;

import java.util.Optional;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Channel;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** What the app wrote into the phone's log. */
record LogOfApp(JudgementContext seen) {

  FaceChannel channel() {
    return new FaceChannel(seen, Channel.LOG, "log");
  }

  int lines() {
    return channel().last().map(reading -> reading.count("lines")).orElse(0);
  }

  /**
   * The log was not read as a whole, or shows no line of the app's process. Android itself writes
   * into the log in each process that it starts, so that without a line the phone hides what apps
   * log.
   */
  Optional<Finding> unread() {
    return channel().unwatched().or(this::hidden);
  }

  private Optional<Finding> hidden() {
    return lines() > 0
        ? Optional.empty()
        : Optional.of(
            seen.find(Verdict.INCONCLUSIVE, Sentence.of("log.no-line"), channel().evidence()));
  }
}
