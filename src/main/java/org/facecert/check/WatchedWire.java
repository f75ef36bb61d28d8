package org.facecert.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Sentence;
import org.facecert.observation.Channel;
import org.facecert.observation.ChannelRead;
import org.facecert.observation.FlowSeen;
import org.facecert.observation.Observation;
import org.facecert.observation.Observations;
import org.facecert.observation.Witness;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;

/**
 * Whether the wire was watched to the end, a request of our own was seen on it after all that is
 * judged, and all that passed was understood. Without that, what was not seen proves nothing.
 */
final class WatchedWire {

  /** how flows end of which all that passed was read: {@code org.facecert.traffic.FlowOutcome} */
  private static final Set<String> SEEN_THROUGH =
      Set.of("ANSWERED", "PASSED", "CUT_SHORT", "UNANSWERED", "ORIGIN_UNREACHABLE");

  /** sums of the coverage that leave nothing out only where they are 0 */
  private static final List<String> GAPS = List.of("strangers", "open", "notUnderstood", "notKept");

  private final JudgementContext seen;

  WatchedWire(JudgementContext seen) {
    this.seen = seen;
  }

  /** The finding in place of one that rests on what was not seen on the wire. */
  Optional<Finding> problem() {
    Observations all = seen.observations();
    if (!all.watched(Channel.TRAFFIC)) {
      return Optional.of(
          find(
              all.lost(Channel.TRAFFIC)
                  .map(lost -> Sentence.of("traffic.lost", "why", lost))
                  .orElseGet(() -> Sentence.of("traffic.unwatched"))));
    }
    return witnessed() ? Optional.empty() : Optional.of(find(Sentence.of("traffic.no-witness")));
  }

  /** After the last act and the last scan: what came before it went the same way. */
  private boolean witnessed() {
    Observations all = seen.observations();
    int last =
        Stream.concat(all.openings(seen.app()), all.actions())
            .mapToInt(Observation::number)
            .max()
            .orElse(0);
    return seen.observations().witness(Channel.TRAFFIC).isPresent()
        && seen.observations().steps().stream()
            .filter(Witness.class::isInstance)
            .map(Witness.class::cast)
            .anyMatch(w -> w.channel().equals(Channel.TRAFFIC) && w.number() > last);
  }

  /** The finding in place of one that rests on all that passed, where not all was understood. */
  Optional<Finding> gap() {
    List<FlowSeen> closed =
        seen.observations()
            .flows()
            .filter(f -> !SEEN_THROUGH.contains(f.exchange().outcome()))
            .toList();
    if (!closed.isEmpty()) {
      FlowSeen first = closed.get(0);
      return Optional.of(
          find(
              Sentence.of(
                  "traffic.closed",
                  "count",
                  closed.size(),
                  "flow",
                  CarriedFace.named(first),
                  "outcome",
                  first.exchange().outcome()),
              closed));
    }
    Optional<ChannelRead> sums =
        seen.observations().readings(Channel.TRAFFIC).reduce((earlier, later) -> later);
    return sums.isEmpty()
        ? Optional.of(find(Sentence.of("traffic.uncounted")))
        : sums.filter(read -> !missing(read.values()).isEmpty())
            .map(
                read -> find(Sentence.of("traffic.incomplete", "missing", missing(read.values()))));
  }

  /** A sum that is not told is not known to be 0. */
  private static String missing(Map<String, String> sums) {
    return GAPS.stream()
        .filter(name -> !"0".equals(sums.get(name)))
        .map(name -> name + " " + sums.getOrDefault(name, "?"))
        .collect(Collectors.joining(", "));
  }

  private Finding find(Sentence sentence) {
    return find(sentence, List.of());
  }

  private Finding find(Sentence sentence, List<FlowSeen> flows) {
    List<Evidence> evidence =
        Stream.concat(
                flows.stream().map(FlowSeen::evidence),
                seen.observations().readings(Channel.TRAFFIC).map(ChannelRead::evidence))
            .distinct()
            .toList();
    return seen.find(Verdict.INCONCLUSIVE, sentence, seen.orLastScreen(evidence));
  }
}
