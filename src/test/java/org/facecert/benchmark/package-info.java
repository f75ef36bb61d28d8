/** Programs that print figures; no test depends on them. */
@NullMarked
package org.facecert.benchmark;

import org.jspecify.annotations.NullMarked;
