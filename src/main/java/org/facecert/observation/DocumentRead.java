package org.facecert.observation;

import org.facecert.evidence.Moment;

/**
 * A document of the applicant's dossier was opened.
 *
 * @param name as the feature names it
 */
public record DocumentRead(int number, String name, ReadDocument document, Moment when)
    implements Observation {}
