/** The ways in which bytes are wrapped in other bytes or in text, each as a stream of the inner. */
@NullMarked
package org.facecert.face.encoding;

import org.jspecify.annotations.NullMarked;
