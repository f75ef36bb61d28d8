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
    NoticeItem item,
    DisclosureScope state,
    double confidence,
    List<ItemMention> findings,
    List<ItemMention> doubtful) {

  /** What says more of the two; doubts of both. */
  ItemReading or(ItemReading other) {
    boolean mine =
        state == other.state
            ? confidence >= other.confidence
            : state.ordinal() < other.state.ordinal();
    ItemReading more = mine ? this : other;
    List<ItemMention> doubts = Stream.concat(doubtful.stream(), other.doubtful.stream()).toList();
    return new ItemReading(item, more.state, more.confidence, more.findings, doubts);
  }

  ItemReading behind(int before) {
    return new ItemReading(
        item, state, confidence, moved(findings, before), moved(doubtful, before));
  }

  private static List<ItemMention> moved(List<ItemMention> of, int before) {
    return of.stream().map(f -> f.behind(before)).toList();
  }
}
