package org.facecert.verdict;

import org.facecert.evidence.Sentence;

/**
 * Something the catalogue holds that this run did not look at.
 *
 * @param function empty when all functions are meant
 */
public record Excluded(String requirement, String function, Sentence why) {}
