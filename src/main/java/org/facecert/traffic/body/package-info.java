/** Bodies kept by their digest, as they pass. */
@NullMarked
package org.facecert.traffic.body;

import org.jspecify.annotations.NullMarked;
