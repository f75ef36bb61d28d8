package org.facecert.walk;

import org.facecert.statement.Alternative;

/**
 * One alternative gone through to its end.
 *
 * @param way the part of the trail that belongs to it
 */
public record Completion(Alternative alternative, Outcome outcome, Trail way) {}
