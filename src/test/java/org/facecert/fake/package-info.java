/** A small scripted phone and a bank on it, so that every requirement is tried with no device. */
@NullMarked
package org.facecert.fake;

import org.jspecify.annotations.NullMarked;
