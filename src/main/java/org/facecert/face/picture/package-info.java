/**
 * Does a picture show a human face? Reads it, in bounded memory, and asks a detector. What cannot
 * be read, or asked, has not been looked at, and its reason is told.
 */
@NullMarked
package org.facecert.face.picture;

import org.jspecify.annotations.NullMarked;
