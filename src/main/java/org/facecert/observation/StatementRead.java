package org.facecert.observation;

import org.facecert.evidence.Evidence;
import org.facecert.evidence.Moment;
import org.facecert.statement.AppStatement;

/**
 * The applicant's statement, against which all that follows is judged.
 *
 * @param declared what it declares; a log that was read has it without accounts
 * @param evidence the statement as it was given
 */
public record StatementRead(int number, AppStatement declared, Evidence evidence, Moment when)
    implements Observation {}
