package org.facecert.observation;

import java.util.List;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Moment;

/**
 * The app was put into a proven fresh state.
 *
 * @param facts what proves it
 */
public record AppReset(int number, List<Fact> facts, Evidence evidence, Moment when)
    implements Observation {
  public AppReset {
    facts = List.copyOf(facts);
  }
}
