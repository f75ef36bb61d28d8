/** Acts as a person would, and writes what it saw into the log of observations; it never judges. */
@NullMarked
package org.facecert.walk;

import org.jspecify.annotations.NullMarked;
