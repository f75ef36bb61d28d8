package org.facecert.verdict;

/**
 * The walk on which a scenario was judged.
 *
 * @param id several scenarios may share one
 * @param attempt from 1; a walk that a fault broke was walked once more
 */
public record WalkUsed(String id, int attempt) {}
