/** Tests of what went over the wire. */
@NullMarked
package org.facecert.traffic;

import org.jspecify.annotations.NullMarked;
