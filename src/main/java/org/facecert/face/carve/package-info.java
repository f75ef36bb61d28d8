/** Where a picture or a face record that begins somewhere ends, by its own structure. */
@NullMarked
package org.facecert.face.carve;

import org.jspecify.annotations.NullMarked;
