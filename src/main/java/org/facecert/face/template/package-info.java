/** Vectors of numbers that look as if a network had made them of a face. */
@NullMarked
package org.facecert.face.template;

import org.jspecify.annotations.NullMarked;
