/** Findings, and the pure fold that makes verdicts of them. */
@NullMarked
package org.facecert.verdict;

import org.jspecify.annotations.NullMarked;
