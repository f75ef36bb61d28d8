/** Files at the edge of the suite: what is given to it, and what it writes. */
@org.jspecify.annotations.NullMarked
package org.facecert.files;
