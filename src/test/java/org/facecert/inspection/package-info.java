/** Packages that tests make: whole, odd and hostile ones. */
@NullMarked
package org.facecert.inspection;

import org.jspecify.annotations.NullMarked;
