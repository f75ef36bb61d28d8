package org.facecert.verdict;

import java.util.Optional;

/**
 * What an app's notices tell on one item.
 *
 * @param item key of the reader of notices ("retention_period")
 * @param state "face", "general" (of personal information in general only), "absent", or "unknown"
 *     where not all could be read or the words are doubtful
 * @param best the sentence that says it best, or may say it
 */
public record DisclosedItem(String item, String state, Optional<CitedPassage> best) {}
