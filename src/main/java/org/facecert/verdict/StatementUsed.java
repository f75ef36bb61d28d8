package org.facecert.verdict;

import org.facecert.evidence.Digest;

/**
 * The app statement, by its bytes.
 *
 * @param file its name without any folder
 */
public record StatementUsed(String file, Digest sha256) {}
