/** Acts as a person would and records what was seen; never judges. */
@NullMarked
package org.facecert.walk;

import org.jspecify.annotations.NullMarked;
