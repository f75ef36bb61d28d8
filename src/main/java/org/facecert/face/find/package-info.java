/** Looks through bytes, layer by layer. */
@NullMarked
package org.facecert.face.find;

import org.jspecify.annotations.NullMarked;
