package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Channel;
import org.facecert.observation.ChannelRead;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * LG-03: what the app wrote into the phone's log while a face was scanned holds no face data, in
 * whatever encoding. What could not be looked into is not known to hold none.
 */
public final class FaceStaysOutOfLog {

  private final JudgementContext seen;

  public FaceStaysOutOfLog(JudgementContext seen) {
    this.seen = seen;
  }

  public Finding judge(WalkEnding ending) {
    List<FaceReading> readings =
        seen.observations().readings(Channel.LOG).map(FaceReading::new).toList();
    Optional<FaceReading> last = readings.stream().reduce((earlier, later) -> later);
    return readings.stream()
        .filter(reading -> reading.finds() > 0)
        .findFirst()
        .map(this::found)
        .or(() -> PriorConsent.problem(seen, ending))
        .or(() -> unwatched(last))
        .or(() -> unscanned(ending))
        .orElseGet(() -> nothingFound(last.orElseThrow()));
  }

  private Finding found(FaceReading reading) {
    return find(
        reading.isSure() ? Verdict.FAIL : Verdict.REVIEW,
        Sentence.of(
            reading.isSure() ? "lg03.fail" : "lg03.review",
            "count",
            reading.finds(),
            "find",
            reading.find()),
        reading);
  }

  /** Without both marks in the log something may have been overwritten. */
  private Optional<Finding> unwatched(Optional<FaceReading> last) {
    boolean whole =
        last.filter(reading -> reading.is("whole")).isPresent()
            && seen.observations().witness(Channel.LOG).isPresent();
    if (whole && seen.observations().watched(Channel.LOG)) {
      return Optional.empty();
    }
    Sentence why =
        seen.observations()
            .lost(Channel.LOG)
            .map(lost -> Sentence.of("log.unreadable", "why", lost))
            .orElseGet(() -> Sentence.of("log.unwatched"));
    return Optional.of(
        seen.find(Verdict.INCONCLUSIVE, why, seen.orLastScreen(evidence(Channel.LOG))));
  }

  /** A face that nobody held before the camera cannot be in the log. */
  private Optional<Finding> unscanned(WalkEnding ending) {
    boolean ended = ending == WalkEnding.DONE || ending == WalkEnding.SCANNED;
    if (seen.opening().isEmpty() || !ended) {
      return Optional.of(seen.open("log.no-scan"));
    }
    boolean faced =
        seen.observations()
            .readings(Channel.SUBJECT)
            .anyMatch(r -> "FACE".equals(r.values().get("face")));
    return faced
        ? Optional.empty()
        : Optional.of(
            seen.find(
                Verdict.INCONCLUSIVE,
                Sentence.of("log.no-face"),
                seen.orLastScreen(evidence(Channel.SUBJECT))));
  }

  private Finding nothingFound(FaceReading reading) {
    return reading.unknowns() > 0
        ? find(
            Verdict.INCONCLUSIVE,
            Sentence.of("lg03.unknown", "count", reading.unknowns(), "unknown", reading.unknown()),
            reading)
        : find(Verdict.PASS, Sentence.of("lg03.pass", "lines", reading.count("lines")), reading);
  }

  private Finding find(Verdict verdict, Sentence sentence, FaceReading reading) {
    return seen.find(
        verdict,
        sentence,
        Stream.concat(Stream.of(reading.read().evidence()), evidence(Channel.SUBJECT).stream())
            .distinct()
            .toList());
  }

  private List<Evidence> evidence(Channel channel) {
    return seen.observations().readings(channel).map(ChannelRead::evidence).distinct().toList();
  }
}
