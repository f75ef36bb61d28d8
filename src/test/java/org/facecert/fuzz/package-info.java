/** Bytes that nobody would send in good faith, for the parsers of all rooms. */
@NullMarked
package org.facecert.fuzz;

import org.jspecify.annotations.NullMarked;
