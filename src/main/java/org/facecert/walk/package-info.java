/** Acts as a person would, and records what it saw; it never judges. */
@NullMarked
package org.facecert.walk;

import org.jspecify.annotations.NullMarked;
