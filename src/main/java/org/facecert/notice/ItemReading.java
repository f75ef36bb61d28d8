package org.facecert.notice;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a notice says on one item.
 *
 * @param state by the findings above the line of doubt
 * @param confidence in the state, 0 to 1; low where doubtful findings speak against it
 * @param findings that made the state, best first; empty when absent
 * @param doubtful places that may say it of the face, for a person to judge
 */
public record ItemReading(
    Item item, State state, double confidence, List<Finding> findings, List<Finding> doubtful) {

  /** What says more of the two; doubts of both. */
  ItemReading or(ItemReading other) {
    boolean mine =
        state == other.state
            ? confidence >= other.confidence
            : state.ordinal() < other.state.ordinal();
    ItemReading more = mine ? this : other;
    List<Finding> doubts = Stream.concat(doubtful.stream(), other.doubtful.stream()).toList();
    return new ItemReading(item, more.state, more.confidence, more.findings, doubts);
  }

  ItemReading behind(int before) {
    return new ItemReading(
        item, state, confidence, moved(findings, before), moved(doubtful, before));
  }

  private static List<Finding> moved(List<Finding> of, int before) {
    return of.stream().map(f -> f.behind(before)).toList();
  }
}
