/** One class per report format, rendered from an evaluation and its evidence. */
@NullMarked
package org.facecert.report;

import org.jspecify.annotations.NullMarked;
