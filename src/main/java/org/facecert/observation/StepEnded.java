package org.facecert.observation;

import org.facecert.evidence.Moment;

/**
 * A step of a scenario came to its end.
 *
 * @param step its name: the same name is the same thing done
 * @param result what came of it
 */
public record StepEnded(int number, String step, StepResult result, Moment when)
    implements Observation {}
