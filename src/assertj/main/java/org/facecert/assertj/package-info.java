/** Assertions on a recorded evaluation, for a vendor's own JUnit tests. */
@NullMarked
package org.facecert.assertj;

import org.jspecify.annotations.NullMarked;
