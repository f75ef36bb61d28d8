/** Reads which phones there are and lends each to one user at a time. */
@NullMarked
package org.facecert.pool;

import org.jspecify.annotations.NullMarked;
