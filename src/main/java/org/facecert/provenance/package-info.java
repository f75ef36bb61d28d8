/**
 * What the file of a picture says of how the picture came to be: the marks in its metadata by which
 * generators say that it is synthetic. Whether what is said is true nobody can see here.
 */
@NullMarked
package org.facecert.provenance;

import org.jspecify.annotations.NullMarked;
