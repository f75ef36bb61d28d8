/** Bytes from anywhere, read where one likes and never beyond their end. */
@NullMarked
package org.facecert.face.bytes;

import org.jspecify.annotations.NullMarked;
