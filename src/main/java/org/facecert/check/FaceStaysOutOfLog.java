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

  /** below it a vector may as well be of something else: an assessor looks */
  private static final double SURE = 0.7;

  private final JudgementContext seen;

  public FaceStaysOutOfLog(JudgementContext seen) {
    this.seen = seen;
  }

  public Finding judge(WalkEnding ending) {
    Optional<ChannelRead> read =
        seen.observations().readings(Channel.LOG).reduce((earlier, later) -> later);
    Optional<Finding> found = read.filter(r -> count(r, "finds") > 0).map(this::found);
    return found
        .or(() -> PriorConsent.problem(seen, ending))
        .or(() -> unwatched(read))
        .or(() -> unscanned(ending))
        .orElseGet(() -> nothingFound(read.orElseThrow()));
  }

  private Finding found(ChannelRead read) {
    boolean sure = Double.parseDouble(read.values().getOrDefault("confidence", "0")) >= SURE;
    return find(
        sure ? Verdict.FAIL : Verdict.REVIEW,
        Sentence.of(
            sure ? "lg03.fail" : "lg03.review",
            "count",
            count(read, "finds"),
            "find",
            read.values().getOrDefault("find-1", "")),
        read);
  }

  /** Without both marks in the log something may have been overwritten. */
  private Optional<Finding> unwatched(Optional<ChannelRead> read) {
    boolean whole =
        read.filter(r -> Boolean.parseBoolean(r.values().get("whole"))).isPresent()
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

  private Finding nothingFound(ChannelRead read) {
    int unknown = count(read, "unknown");
    return unknown > 0
        ? find(
            Verdict.INCONCLUSIVE,
            Sentence.of(
                "lg03.unknown",
                "count",
                unknown,
                "unknown",
                read.values().getOrDefault("unknown-1", "")),
            read)
        : find(Verdict.PASS, Sentence.of("lg03.pass", "lines", count(read, "lines")), read);
  }

  private static int count(ChannelRead read, String name) {
    return Integer.parseInt(read.values().getOrDefault(name, "0"));
  }

  private Finding find(Verdict verdict, Sentence sentence, ChannelRead read) {
    return seen.find(
        verdict,
        sentence,
        Stream.concat(Stream.of(read.evidence()), evidence(Channel.SUBJECT).stream())
            .distinct()
            .toList());
  }

  private List<Evidence> evidence(Channel channel) {
    return seen.observations().readings(channel).map(ChannelRead::evidence).distinct().toList();
  }
}
