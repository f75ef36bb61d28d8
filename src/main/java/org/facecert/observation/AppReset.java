package org.facecert.observation;

import org.facecert.evidence.Evidence;
import org.facecert.evidence.Moment;

/**
 * The app was put into a proven fresh state.
 *
 * @param evidence what proves it
 */
public record AppReset(int number, Evidence evidence, Moment when) implements Observation {}
