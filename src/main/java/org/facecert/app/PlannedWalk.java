package org.facecert.app;

import java.util.List;
import org.facecert.run.TestCase;
import org.facecert.run.Walk;

/**
 * A walk with a phone, or a reading of documents, on which several scenarios are judged.
 *
 * @param id as journal and report name it
 * @param function empty when it is walked once per app
 * @param requirements of its scenarios, in the order in which they are judged
 */
public record PlannedWalk(String id, String function, List<String> requirements) {

  public PlannedWalk {
    requirements = List.copyOf(requirements);
  }

  static PlannedWalk of(Walk walk) {
    return new PlannedWalk(
        walk.id(),
        walk.function(),
        walk.items().stream().map(TestCase::requirement).map(r -> r.id()).toList());
  }
}
