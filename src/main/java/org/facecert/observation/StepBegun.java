package org.facecert.observation;

import org.facecert.evidence.Moment;

/**
 * A step of a scenario begins; what follows up to its end is its window.
 *
 * @param step its name, see {@link StepEnded}
 */
public record StepBegun(int number, String step, Moment when) implements Observation {}
