package org.facecert.observation;

/**
 * One core journey as it went.
 *
 * @param telling whether its end tells that it was made: it shows the expected words anew, or
 *     another screen than the last act was done on
 */
public record Journey(String name, RouteOutcome outcome, boolean telling) {}
