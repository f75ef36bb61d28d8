/** Flows as a HAR file. */
@NullMarked
package org.facecert.traffic.har;

import org.jspecify.annotations.NullMarked;
