package org.facecert.observation;

import org.facecert.evidence.Moment;
import org.facecert.screen.Node;
import org.jspecify.annotations.Nullable;

/**
 * Something the suite did as a person would.
 *
 * @param label the words on what was pressed; empty where there are none
 * @param node what was pressed, null for what has no place on the screen (back, wait)
 * @param observed the screen on which it was done, null before the first
 * @param when from the moment the act was sent to the moment the device answered
 */
public record Action(
    int number,
    Purpose purpose,
    String label,
    @Nullable Node node,
    @Nullable ObservedScreen observed,
    Moment when)
    implements Observation {

  /** Whether it was done on that very screen, and not on one that looks the same. */
  public boolean isOn(ObservedScreen other) {
    return observed != null && observed.number() == other.number();
  }
}
