/** The commands a person types, and what is said to them in a terminal. */
@NullMarked
package org.facecert.cli;

import org.jspecify.annotations.NullMarked;
