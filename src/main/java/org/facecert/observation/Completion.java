package org.facecert.observation;

import java.util.Optional;
import org.facecert.statement.Alternative;

/**
 * One alternative gone through to its end.
 *
 * @param way the part of the log that belongs to it
 * @param success what the face function itself showed at its end; empty where that was not needed
 *     to know the end, or did not come about
 */
public record Completion(
    Alternative alternative,
    RouteOutcome outcome,
    Observations way,
    Optional<ObservedScreen> success) {}
