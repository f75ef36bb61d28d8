package org.facecert.run;

import java.util.List;
import org.facecert.evidence.Sentence;

/**
 * Scenarios that are judged on one walk: the steps of each are the beginning of the next one's.
 *
 * @param id names it in plan, journal and report; a walk that is repeated keeps it
 * @param function id of the face function; empty for scenarios that run once per app
 * @param items those that do less first
 * @param attempt from 1; a walk that a fault broke is walked once more
 */
public record Walk(String id, String function, List<TestCase> items, int attempt) {

  public Walk {
    items = List.copyOf(items);
  }

  /** Whether it is decided on the applicant's documents alone, without any phone. */
  boolean documentary() {
    return items.stream().allMatch(TestCase::documentary);
  }

  /** Its scenarios in short. */
  Sentence told() {
    return Sentence.of("note.walk", "item", items.get(0).key(), "more", items.size() - 1);
  }

  /** The same walk for some of its items. */
  Walk of(List<TestCase> some, int anew) {
    return new Walk(id, function, some, anew);
  }
}
