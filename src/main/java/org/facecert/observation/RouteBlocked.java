package org.facecert.observation;

import org.facecert.evidence.Moment;

/**
 * A way that ended before its end: what lies behind it nobody saw.
 *
 * @param outcome how far it went and what stood in the way
 */
public record RouteBlocked(int number, RouteOutcome outcome, Moment when) implements Observation {}
