package org.facecert.observation;

import org.facecert.evidence.Moment;

/**
 * What had been found before a fault, and does not count.
 *
 * @param requirement its id
 * @param verdict as found
 * @param key of the finding's sentence
 */
public record FindingVoided(int number, String requirement, String verdict, String key, Moment when)
    implements Observation {}
