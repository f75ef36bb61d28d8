/** The commands a person types; Wiring alone picks implementations. */
@NullMarked
package org.facecert.cli;

import org.jspecify.annotations.NullMarked;
