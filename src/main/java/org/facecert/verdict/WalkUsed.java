package org.facecert.verdict;

import org.facecert.evidence.Evidence;

/**
 * The walk on which a scenario was judged.
 *
 * @param id several scenarios may share one
 * @param attempt from 1; a walk that a fault broke was walked once more
 * @param log all that was observed on it
 * @param through the number of the last observation on which the scenario rests
 */
public record WalkUsed(String id, int attempt, Evidence log, int through) {}
