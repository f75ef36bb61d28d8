package org.facecert.observation;

import java.util.List;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Moment;
import org.facecert.screen.Spoken;

/**
 * What the phone gave to a screen reader of a screen that stood still meanwhile.
 *
 * @param place where on the walk
 * @param screen as it was seen
 * @param said in the order in which a screen reader comes to it
 */
public record ScreenHeard(
    int number,
    Whereabouts place,
    ObservedScreen screen,
    List<Spoken> said,
    Evidence source,
    Moment when)
    implements Observation {

  /** Where a person listens. */
  public enum Whereabouts {
    /** where the face function and other ways are chosen from */
    CHOICE,
    CONSENT,
    SCAN
  }

  public ScreenHeard {
    said = List.copyOf(said);
  }
}
