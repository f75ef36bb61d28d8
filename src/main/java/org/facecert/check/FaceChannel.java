package org.facecert.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Channel;
import org.facecert.observation.ChannelRead;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/** A channel whose readings were looked through for faces. */
final class FaceChannel {

  private final JudgementContext seen;
  private final Channel channel;
  private final String prefix;
  private final Predicate<ChannelRead> counts;

  /**
   * @param prefix of the keys of what is said of it: {@code log} for {@code log.fail}
   */
  FaceChannel(JudgementContext seen, Channel channel, String prefix) {
    this(seen, channel, prefix, reading -> true);
  }

  /**
   * @param counts which of its readings are judged
   */
  FaceChannel(
      JudgementContext seen, Channel channel, String prefix, Predicate<ChannelRead> counts) {
    this.seen = seen;
    this.channel = channel;
    this.prefix = prefix;
    this.counts = counts;
  }

  Optional<FaceReading> last() {
    return readings().reduce((earlier, later) -> later);
  }

  /** The face that any reading showed; else one that it may have shown. */
  Optional<Finding> found() {
    return readings()
        .filter(reading -> reading.finds() > 0)
        .map(this::found)
        .min((one, other) -> one.verdict().compareTo(other.verdict()));
  }

  private Finding found(FaceReading reading) {
    return find(
        reading.isSure() ? Verdict.FAIL : Verdict.REVIEW,
        Sentence.of(
            prefix + (reading.isSure() ? ".fail" : ".review"),
            "count",
            reading.finds(),
            "find",
            reading.find()),
        reading);
  }

  /** Something may have been there that was not read. */
  Optional<Finding> unwatched() {
    boolean whole =
        last().filter(FaceReading::isWhole).isPresent()
            && seen.observations().witness(channel).isPresent();
    if (whole && seen.observations().watched(channel)) {
      return Optional.empty();
    }
    Sentence why =
        seen.observations()
            .lost(channel)
            .map(lost -> Sentence.of(prefix + ".unreadable", "why", lost))
            .orElseGet(() -> Sentence.of(prefix + ".unwatched"));
    return Optional.of(seen.find(Verdict.INCONCLUSIVE, why, seen.orLastScreen(evidence())));
  }

  /** Something was there that could not be looked into. */
  Optional<Finding> unknown() {
    return readings().filter(reading -> reading.unknowns() > 0).findFirst().map(this::unknown);
  }

  private Finding unknown(FaceReading reading) {
    return find(
        Verdict.INCONCLUSIVE,
        Sentence.of(prefix + ".unknown", "count", reading.unknowns(), "unknown", reading.unknown()),
        reading);
  }

  List<Evidence> evidence() {
    return readings().map(reading -> reading.read().evidence()).distinct().toList();
  }

  private Finding find(Verdict verdict, Sentence sentence, FaceReading reading) {
    return seen.find(
        verdict,
        sentence,
        Stream.concat(Stream.of(reading.read().evidence()), new FaceScan(seen).pictures().stream())
            .distinct()
            .toList());
  }

  Stream<FaceReading> readings() {
    return seen.observations().readings(channel).filter(counts).map(FaceReading::new);
  }
}
