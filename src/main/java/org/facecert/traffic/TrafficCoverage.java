package org.facecert.traffic;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of all that passed was understood, in sums. Two of them, subtracted, tell of the time
 * between.
 *
 * @param connections of clients that were let in
 * @param strangers connections that were refused: not on the list, or one too many
 * @param open flows that have not ended: what they will be is not known
 * @param bytes that were relayed, both directions, after TLS was taken off
 * @param notUnderstood bytes of them that are no exchange or message
 * @param notKept bytes of bodies that passed and were not kept
 * @param outcomes of the flows that ended
 */
public record TrafficCoverage(
    long connections,
    long strangers,
    long open,
    long bytes,
    long notUnderstood,
    long notKept,
    Map<FlowOutcome, Long> outcomes) {

  /** Whatever passed was read, also where it did not come to an end. */
  private static final Set<FlowOutcome> SEEN_THROUGH =
      Set.of(
          FlowOutcome.ANSWERED,
          FlowOutcome.PASSED,
          FlowOutcome.CUT_SHORT,
          FlowOutcome.UNANSWERED,
          FlowOutcome.ORIGIN_UNREACHABLE);

  public TrafficCoverage {
    outcomes = Map.copyOf(outcomes);
  }

  public long flows() {
    return outcomes.values().stream().mapToLong(Long::longValue).sum();
  }

  public long count(FlowOutcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }

  /**
   * Whether all that passed through the proxy was understood, and nothing tried to pass that could
   * not. Says nothing of what went past the proxy.
   */
  public boolean understood() {
    return strangers == 0 && open == 0 && notUnderstood == 0 && SEEN_THROUGH.containsAll(present());
  }

  private Set<FlowOutcome> present() {
    return outcomes.keySet().stream()
        .filter(outcome -> count(outcome) > 0)
        .collect(Collectors.toSet());
  }

  /** Understood, and every body kept whole. */
  public boolean complete() {
    return understood() && notKept == 0;
  }

  /**
   * Of the time between an earlier look and this one.
   *
   * @return with the flows that are open now
   */
  public TrafficCoverage since(TrafficCoverage earlier) {
    Map<FlowOutcome, Long> between = new EnumMap<>(FlowOutcome.class);
    outcomes.forEach((outcome, count) -> between.put(outcome, count - earlier.count(outcome)));
    return new TrafficCoverage(
        connections - earlier.connections,
        strangers - earlier.strangers,
        open,
        bytes - earlier.bytes,
        notUnderstood - earlier.notUnderstood,
        notKept - earlier.notKept,
        between);
  }
}
