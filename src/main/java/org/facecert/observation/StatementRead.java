package org.facecert.observation;

import org.facecert.evidence.Evidence;
import org.facecert.evidence.Moment;

/**
 * The applicant's statement, against which the walk is judged.
 *
 * @param evidence the statement as it was given
 */
public record StatementRead(int number, Evidence evidence, Moment when) implements Observation {}
